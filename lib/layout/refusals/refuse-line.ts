import { type PagePlace, placeOfLeg, placeOfRect } from '../model/page-place';
import type { PlacedStory } from '../model/page-plan';
import type { SheetGrid } from '../model/sheet-grid';
import type { Em, Face } from '../model/story';
import { headWidth, legWidth } from '../model/story-box';
import type { BodyRow, SetLine } from '../model/typeset-text';
import { findBadWhite } from './find-bad-white';
import type { JudgedPage, PlacedRefusal } from './refusal';
import { textOfLine } from './text-of-line';

/**
 * Refuses each line that is stretched or squeezed beyond its limits (`model/justification-limits.ts`), left short in
 * a justified paragraph, or wider than its column.
 */
export function refuseLine({ page, input: { metrics } }: JudgedPage): PlacedRefusal[] {
  // The lines of an index have white between headline and page by design.
  const stories = page.stories.filter(({ entries }) => entries === undefined);
  return stories.flatMap((story) =>
    listLines(story, page.grid).flatMap(({ line, face, width, isShort, at }): PlacedRefusal[] => {
      const flaw =
        line.indent + line.width > width + tolerance
          ? 'is wider than its column'
          : isShort
            ? 'is left short'
            : findBadWhite(line, { face, metrics });
      if (flaw === undefined) return [];
      const detail = `the line “${textOfLine(line)}” ${flaw}`;
      return [{ rule: 'line', slug: story.slug, detail, at }];
    }),
  );
}

/** Rounded positions add up to less than this, and nobody sees it. */
const tolerance: Em = 0.02;

interface PrintedLine {
  line: SetLine;
  face: Face;
  /** Of the column or the headings that it is in. */
  width: Em;
  /** True for a line that is neither justified nor the last one of its paragraph. */
  isShort: boolean;
  /** The line; or the block that it is in: a picture with its caption, a fact box. */
  at: PagePlace;
}

function listLines(story: PlacedStory, grid: SheetGrid): PrintedLine[] {
  const { headings, plates, legs, box } = story;
  const isBoxed = box !== undefined;
  const ofHeadings = headings.flatMap((placed) => {
    const { heading, columns } = placed;
    const width = headWidth(columns, grid, isBoxed);
    const at = placeOfRect(placed, grid, box?.paddingEm);
    // Headings are never stretched, and squeezed within limits of their own.
    return heading.lines.map((line) => ({
      line: { ...line, pieces: [] },
      face: heading.face,
      width,
      isShort: false,
      at,
    }));
  });
  const ofPlates = plates.flatMap(({ content, rect }) => {
    const at = placeOfRect(rect, grid, box?.paddingEm);
    return linesOf([{ content, at }], headWidth(rect.columns, grid, isBoxed));
  });
  const ofLegs = legs.flatMap((leg) => {
    const place = placeOfLeg(leg, story, grid);
    const rows = leg.content.map(({ content, offset, height }) => ({
      content,
      at: { ...place, y: place.y + offset, height },
    }));
    return linesOf(rows, legWidth(leg.columns, grid, isBoxed));
  });
  return [...ofHeadings, ...ofPlates, ...ofLegs];
}

/** The lines of a leg or of a fact box in it. Those of tables have columns of their own, and are ragged. */
function linesOf(placed: readonly { content: BodyRow; at: PagePlace }[], width: Em): PrintedLine[] {
  const rows = placed.map(({ content }) => content);
  return placed.flatMap(({ content: row, at }, index): PrintedLine[] => {
    if (row.kind === 'facts') {
      const inner = row.rows.map((content) => ({ content, at }));
      return linesOf(inner, width);
    }
    if (row.kind === 'figure')
      return row.caption.map((line) => ({ line, face: 'kai', width, isShort: false, at }));
    if (row.kind !== 'line') return [];
    const { line, face } = row;
    return [{ line, face, width, isShort: isLeftShort(rows, index, width), at }];
  });
}

/** True for a line of prose that does not fill its column, although its paragraph goes on. */
function isLeftShort(rows: readonly BodyRow[], index: number, width: Em): boolean {
  const row = rows[index];
  if (row?.kind !== 'line' || isNeverJustified(row.role)) return false;
  const { line } = row;
  if (line.justified || row.closes || line.after === '\n') return false;
  return line.indent + line.width < width - leftShort && !isRagged(rows, index);
}

type Role = Extract<BodyRow, { kind: 'line' }>['role'];

/** True for heads and for lines that the editor broke. */
const isNeverJustified = (role: Role): boolean =>
  role === 'verse' || role === 'code' || role === 'crosshead';

/** A line that lacks less is full to the eye. */
const leftShort: Em = 0.5;

/** True inside a block of lines that the editor broke (an address, a programme) or that are at the right. */
function isRagged(rows: readonly BodyRow[], index: number): boolean {
  let from = index;
  while (from > 0 && !opensBlock(rows[from])) from -= 1;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row?.kind !== 'line' || (at > from && row.opens)) return false;
    if (row.line.after === '\n' || row.line.indent > deepest) return true;
  }
  return false;
}

const opensBlock = (row: BodyRow | undefined): boolean => row?.kind !== 'line' || row.opens;

/** No paragraph has a deeper indent, but signatures have. */
const deepest: Em = 5;
