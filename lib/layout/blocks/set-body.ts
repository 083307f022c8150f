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

/** The text of a story and the column it is set in. */
export interface BodySource {
  blocks: readonly Block[];
  /** The byline, where it runs in at the head of the first paragraph: `本报讯（记者 杨丽萍）`. */
  byline?: string | undefined;
  /** Width of a column. */
  width: Em;
  metrics: TextMetrics;
  /** Leading of the body in em; turns the height of pictures into rows. Default 1.4. */
  rowEm?: Em;
}

/**
 * Sets the blocks of a story into rows of a column: broken, justified, hyphenated, squeezed, ready to be
 * placed. Every character of the story stands in one row, once and in order.
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

/** A bracket parts a byline from the text as well as white does, but not as a dash. */
function runInByline(byline: string, { bylineSeparator }: Typography): StyledRun {
  const isParted = /[）)]$/.test(byline) && bylineSeparator.trim() === '';
  return { text: isParted ? byline : byline + bylineSeparator, style: 'byline' };
}

/** Sets blocks in a frame, whatever that is in: a column, a list, a quotation, a box. */
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

/** Quotations are indented by an em, in the face of emphasis. */
function quoteFrame(frame: TextFrame): TextFrame {
  const face = frame.metrics.typography.emphasisFace ?? frame.face;
  return { ...indented(frame, 1), role: 'quote', face };
}

/** Where the language has it so, a text and what follows a crosshead begin without indent. */
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
