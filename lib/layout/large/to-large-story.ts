import type { Block, Run, Story } from '../model/story';

/**
 * Returns a story as large print has it: the numbers of its notes in brackets, because a superscript is smaller than
 * the body, and without pictures that its editor left out.
 */
export function toLargeStory(story: Story): Story {
  const hasPictures = story.pins.picture !== 'none';
  const blocks = story.blocks.filter(({ kind }) => hasPictures || kind !== 'figure');
  return { ...story, blocks: blocks.map(toLargeBlock) };
}

function toLargeBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'correction':
      return { ...block, runs: block.runs.map(toLargeRun) };
    case 'list':
    case 'notes':
      return { ...block, items: block.items.map((item) => item.map(toLargeBlock)) };
    case 'quote':
    case 'facts':
      return { ...block, blocks: block.blocks.map(toLargeBlock) };
    case 'table':
      return {
        ...block,
        head: block.head.map((cell) => cell.map(toLargeRun)),
        rows: block.rows.map((row) => row.map((cell) => cell.map(toLargeRun))),
      };
    case 'figure':
    case 'code':
      return block;
    default:
      return block satisfies never;
  }
}

function toLargeRun({ style, ...run }: Run): Run {
  if (style === 'superscript') return { ...run, text: `[${run.text}]` };
  return style === undefined ? run : { ...run, style };
}
