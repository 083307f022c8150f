import type { StyledRun } from '../lines/join-runs';
import { setText } from '../lines/set-text';
import { hasHardBreak } from '../lines/split-at-breaks';
import type { Em } from '../model/story';
import type { GalleyRow, SetLine } from '../model/typeset-text';
import { turnover } from './set-verse';
import { indented, measureOf, type TextFrame } from './text-frame';
import { toTextRows } from './to-text-rows';

export interface Paragraph {
  runs: readonly StyledRun[];
  /** Indent of its first line and of each line after a hard break. */
  indent: Em;
  /** True when its first line is the rest of a line that began elsewhere. */
  continuesLine?: boolean;
}

/** Sets a paragraph as rows. */
export function setParagraph(paragraph: Paragraph, frame: TextFrame): GalleyRow[] {
  const { face, role } = frame;
  const isStanza = hasHardBreak(paragraph.runs) && !isProse(paragraph.runs, frame);
  const lines = isStanza ? setStanza(paragraph, frame) : setIndented(paragraph, frame);
  return toTextRows(lines, { role, face, measure: measureOf(frame), isStanza });
}

/**
 * Sets a block of lines (verse, an address, a programme): all begin at the same indent and are ragged, and what does
 * not fit on a line continues further in.
 */
function setStanza(paragraph: Paragraph, frame: TextFrame): SetLine[] {
  const rest = indented(frame, paragraph.indent + turnover).inset - frame.inset;
  return setIndented(paragraph, frame, { rest, isRagged: true });
}

/**
 * True for lines that are too long on average for verse, an address or a programme: they are paragraphs of prose, of
 * which only the first lines are indented. A line of verse has up to 60 Latin letters or 25 Han.
 */
function isProse(runs: readonly StyledRun[], { face, metrics }: TextFrame): boolean {
  const unbroken = { first: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY };
  const lines = setText({ runs, face, metrics }, unbroken);
  return lines.reduce((sum, { width }) => sum + width, 0) > longestOfVerse * lines.length;
}

const longestOfVerse: Em = 30;

/** Indents the first line and those after hard breaks by the paragraph's indent, and all others by `rest`. */
function setIndented(
  { runs, indent, continuesLine = false }: Paragraph,
  frame: TextFrame,
  { rest = 0, isRagged = false } = {},
): SetLine[] {
  const measure = measureOf(frame);
  const opening = continuesLine ? rest : indent;
  const lines = setText(
    { runs, face: frame.face, metrics: frame.metrics },
    { opening: measure - opening, first: measure - indent, rest: measure - rest },
    isRagged,
  );
  return lines.map((line, index) => {
    const isFirst = lines[index - 1]?.after === '\n';
    const own = index === 0 ? opening : isFirst ? indent : rest;
    return { ...line, indent: frame.inset + own };
  });
}
