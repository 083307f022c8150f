import type { StyledRun } from '../lines/join-runs';
import type { Block, Em } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { BodyRow } from '../model/typeset-text';
import type { Typography } from '../model/typography';
import { setCode } from './set-code';
import { setCrosshead } from './set-crosshead';
import { setFacts } from './set-facts';
import { setFigure } from './set-figure';
import { setList } from './set-list';
import { setParagraph } from './set-paragraph';
import { setTable } from './set-table';
import { indented, paragraphIndent, type TextFrame } from './text-frame';

/** The text of a story and the width to set it in. */
export interface BodySource {
  blocks: readonly Block[];
  /** A byline to be set at the beginning of the first paragraph: `本报讯（记者 杨丽萍）`. */
  byline?: string | undefined;
  /** Width of a column. */
  width: Em;
  metrics: TextMetrics;
  /** Leading of the body in em, which turns heights of pictures into rows. Default 1.4. */
  rowEm?: Em;
}

/**
 * Sets the blocks of a story as rows of a column, ready to be placed. The rows contain every visible character
 * of the story once and in order.
 */
export function setBody({ blocks, byline, width, metrics, rowEm = 1.4 }: BodySource): BodyRow[] {
  const frame: TextFrame = { metrics, width, inset: 0, role: 'paragraph', face: 'song', rowEm };
  if (!byline) return setBlocks(blocks, frame);
  const lead = runInByline(byline, metrics.typography);
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const [opening, ...rest] = blocks.slice(Math.max(0, first));
  const isParagraph = opening?.kind === 'paragraph';
  const runs = isParagraph ? [lead, ...opening.runs] : [lead];
  return [
    ...setBlocks(blocks.slice(0, Math.max(0, first)), frame),
    ...setIndented({ runs }, undefined, frame),
    ...setBlocks(isParagraph ? rest : blocks, frame, opening),
  ];
}

/** After a closing bracket no white is needed; a dash is set all the same. */
function runInByline(byline: string, { bylineSeparator }: Typography): StyledRun {
  const isParted = /[）)]$/.test(byline) && bylineSeparator.trim() === '';
  return { text: isParted ? byline : byline + bylineSeparator, style: 'byline' };
}

/** Sets blocks in a frame; `before` is the block before the first one. */
function setBlocks(blocks: readonly Block[], frame: TextFrame, before?: Block): BodyRow[] {
  return blocks.flatMap((block, index) => setBlock(block, blocks[index - 1] ?? before, frame));
}

function setBlock(block: Block, before: Block | undefined, frame: TextFrame): BodyRow[] {
  switch (block.kind) {
    case 'paragraph':
      return setIndented(block, before, frame);
    case 'crosshead':
      return setCrosshead(block.runs, frame);
    case 'list':
      return setList(block, frame, setBlocks);
    case 'quote':
      return setBlocks(block.blocks, quoteFrame(frame));
    case 'facts':
      return setFacts(block, frame, setBlocks);
    case 'table':
      return setTable(block, frame);
    case 'figure':
      return setFigure(block.picture, frame);
    case 'code':
      return setCode(block.text, frame);
    default:
      return block satisfies never;
  }
}

/** Quotations are indented by one em and set in the face of emphasis. */
function quoteFrame(frame: TextFrame): TextFrame {
  const { emphasisFace } = frame.metrics.typography;
  return { ...indented(frame, 1), role: 'quote', face: emphasisFace };
}

/** Sets a paragraph, with an indent unless it continues one, is a list item, or opens a text or section flush. */
function setIndented(
  { runs, continues }: { runs: readonly StyledRun[]; continues?: true },
  before: Block | undefined,
  frame: TextFrame,
): BodyRow[] {
  const isOpening = before === undefined || before.kind === 'crosshead';
  const isFlushOpening = isOpening && !frame.metrics.typography.indentsOpening;
  const isFlush = continues === true || frame.role === 'item' || isFlushOpening;
  return setParagraph({ runs, indent: isFlush ? 0 : paragraphIndent(frame) }, frame);
}
