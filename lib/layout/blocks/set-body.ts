import type { StyledRun } from '../lines/join-runs';
import { beginsWithBreak, hasHardBreak } from '../lines/split-at-breaks';
import type { Block, Em, ParagraphBlock, Rows } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { GalleyRow } from '../model/typeset-text';
import type { Typography } from '../model/typography';
import { setCode } from './set-code';
import { setCrosshead } from './set-crosshead';
import { setFacts } from './set-facts';
import { setFigure } from './set-figure';
import { setList } from './set-list';
import { setCorrection, setNotes } from './set-notes';
import { setParagraph } from './set-paragraph';
import { setQuote } from './set-quote';
import { setSignOff } from './set-sign-off';
import { setTable } from './set-table';
import { setUpTo } from './set-up-to';
import { isVerse, setVerse, verseIndent } from './set-verse';
import {
  type MeasureTable,
  type PictureLimits,
  paragraphIndent,
  type TextFrame,
} from './text-frame';

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
  /** Width of all columns of the story, where it has several: a table too wide for one goes across them. */
  acrossWidth?: Em | undefined;
  measure?: MeasureTable | undefined;
  /** What limits the size of pictures besides their column; by default nothing does. */
  pictures?: PictureLimits | undefined;
  /** What is further down than this is not set. By default everything is set. */
  most?: Rows | undefined;
}

/**
 * Sets the blocks of a story as rows of a column, ready to be placed. The rows contain every visible character
 * of the story once and in order, down to `most` rows, but the heads of a table again wherever its columns would lose
 * them.
 */
export function setBody(source: BodySource): GalleyRow[] {
  const { blocks, byline, metrics } = source;
  const frame = openFrame(source);
  if (!byline) return setBlocks(blocks, frame);
  const lead = runInByline(byline, metrics.typography);
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const [opening, ...rest] = blocks.slice(Math.max(0, first));
  const isParagraph = opening?.kind === 'paragraph';
  const runs = isParagraph ? [lead, ...opening.runs] : [lead];
  const parts = [
    () => setBlocks(blocks.slice(0, Math.max(0, first)), frame),
    () => setIndented({ runs }, undefined, frame),
    () => setBlocks(isParagraph ? rest : blocks, frame, opening),
  ];
  return setUpTo(parts, frame.most, (set) => set());
}

/** Returns the frame of a column. */
export function openFrame(source: BodySource): TextFrame {
  const { width, metrics, rowEm = 1.4, acrossWidth, measure, pictures } = source;
  const { most = Number.POSITIVE_INFINITY } = source;
  const text = { role: 'paragraph', face: 'song' } as const;
  const frame = { metrics, width, inset: 0, rowEm, acrossWidth, measure, pictures, most, ...text };
  return source.blocks.some(isVerse)
    ? { ...frame, verseIndent: verseIndent(source.blocks, frame) }
    : frame;
}

/** After a closing bracket no white is needed; a dash is set all the same. */
function runInByline(byline: string, { bylineSeparator }: Typography): StyledRun {
  const isParted = /[）)]$/.test(byline) && bylineSeparator.trim() === '';
  return { text: isParted ? byline : byline + bylineSeparator, style: 'byline' };
}

/** Sets blocks in a frame; `before` is the block before the first one. */
function setBlocks(blocks: readonly Block[], frame: TextFrame, before?: Block): GalleyRow[] {
  return setUpTo(blocks, frame.most, (block, index) => {
    const previous = blocks[index - 1] ?? before;
    const set = setBlock(block, previous, frame);
    const rows = blocks[index + 1]?.kind === 'table' ? leadIn(set) : set;
    return isStanza(previous) && isStanza(block) ? [stanzaBreak, ...rows] : rows;
  });
}

/** True for a block of lines, such as the stanza of a poem. */
const isStanza = (block: Block | undefined): boolean =>
  isVerse(block) || (block?.kind === 'paragraph' && hasHardBreak(block.runs));

/** Between two stanzas; nothing else would show where the second begins, because all their lines are indented. */
const stanzaBreak: GalleyRow = { kind: 'white', height: 1 };

/** A column does not end between a table and the line that leads to it, nor between a question and its answer. */
function leadIn(rows: GalleyRow[]): GalleyRow[] {
  const last = rows.at(-1);
  return last?.kind === 'line' ? [...rows.slice(0, -1), { ...last, staysWithNext: true }] : rows;
}

function setBlock(block: Block, before: Block | undefined, frame: TextFrame): GalleyRow[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraphBlock(block, before, frame);
    case 'crosshead':
      return setCrosshead(block.runs, frame);
    case 'list':
      return setList(block, frame, setBlocks);
    case 'quote':
      return setQuote(block.blocks, frame, setBlocks);
    case 'facts':
      return setFacts(block, frame, setBlocks);
    case 'table':
      return setTable(block, frame);
    case 'figure':
      return setFigure(block.picture, frame);
    case 'code':
      return setCode(block.text, frame);
    case 'notes':
      return setNotes(block, frame, setBlocks);
    case 'correction':
      return setCorrection(block.runs, frame);
    default:
      return block satisfies never;
  }
}

function setParagraphBlock(
  block: ParagraphBlock,
  before: Block | undefined,
  frame: TextFrame,
): GalleyRow[] {
  const { setting, runs } = block;
  switch (setting) {
    case 'verse':
      return setVerse(runs, frame.verseIndent ?? 0, frame);
    case 'sign-off':
      return setSignOff(runs, frame);
    case 'question':
      return leadIn(setIndented(block, before, frame));
    case 'flush':
      return setParagraph({ runs, indent: 0 }, frame);
    case undefined:
      return setIndented(block, before, frame);
    default:
      return setting satisfies never;
  }
}

/**
 * Sets a paragraph, with an indent unless it continues one, is a list item, or opens a text or section flush. A
 * block of lines is indented there too, so that all stanzas of a poem begin at the same place.
 */
function setIndented(
  { runs, continues }: { runs: readonly StyledRun[]; continues?: true },
  before: Block | undefined,
  frame: TextFrame,
): GalleyRow[] {
  const isOpening = before === undefined || before.kind === 'crosshead';
  const isBlock = hasHardBreak(runs);
  const isFlushOpening = isOpening && !frame.metrics.typography.indentsOpening;
  const isFlush = frame.role === 'item' || (!isBlock && (continues === true || isFlushOpening));
  const continuesLine = continues === true && !beginsWithBreak(runs);
  const indent = isFlush ? 0 : paragraphIndent(frame);
  return setParagraph({ runs, indent, continuesLine }, frame);
}
