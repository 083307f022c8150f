import type { PlacedStory } from '../model/page-plan';
import type { SheetGrid } from '../model/sheet-grid';
import type { Em, Face } from '../model/story';
import { headWidth, legWidth } from '../model/story-box';
import type { BodyRow, SetLine } from '../model/typeset-text';
import { findBadWhite } from './find-bad-white';
import type { JudgedPage, Refusal } from './refusal';
import { textOfLine } from './text-of-line';

/**
 * Refuses each line that is stretched or squeezed beyond its limits (`model/justification-limits.ts`), left short in
 * a justified paragraph, or wider than its column.
 */
export function refuseLine({ page, input: { metrics } }: JudgedPage): Refusal[] {
  // The lines of an index have white between headline and page by design.
  const stories = page.stories.filter(({ entries }) => entries === undefined);
  return stories.flatMap((story) =>
    listLines(story, page.grid).flatMap(({ line, face, width, isShort }): Refusal[] => {
      const flaw =
        line.indent + line.width > width + tolerance
          ? 'is wider than its column'
          : isShort
            ? 'is left short'
            : findBadWhite(line, { face, metrics });
      if (flaw === undefined) return [];
      return [{ rule: 'line', slug: story.slug, detail: `the line “${textOfLine(line)}” ${flaw}` }];
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
}

function listLines({ headings, plates, legs, box }: PlacedStory, grid: SheetGrid): PrintedLine[] {
  const isBoxed = box !== undefined;
  const ofHeadings = headings.flatMap(({ heading, columns }) => {
    const width = headWidth(columns, grid, isBoxed);
    // Headings are never stretched, and squeezed within limits of their own.
    return heading.lines.map((line) => ({
      line: { ...line, pieces: [] },
      face: heading.face,
      width,
    }));
  });
  const ofPlates = plates.flatMap(({ content, rect }) =>
    linesOf([content], headWidth(rect.columns, grid, isBoxed)),
  );
  const ofLegs = legs.flatMap(({ content, columns }) =>
    linesOf(
      content.map((row) => row.content),
      legWidth(columns, grid, isBoxed),
    ),
  );
  return [...ofHeadings.map((line) => ({ ...line, isShort: false })), ...ofPlates, ...ofLegs];
}

/** The lines of a leg or of a fact box in it. Those of tables have columns of their own, and are ragged. */
function linesOf(rows: readonly BodyRow[], width: Em): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'facts') lines.push(...linesOf(row.rows, width));
    if (row.kind === 'figure') {
      for (const line of row.caption) lines.push({ line, face: 'kai', width, isShort: false });
    }
    if (row.kind === 'line') {
      lines.push({
        line: row.line,
        face: row.face,
        width,
        isShort: isLeftShort(rows, index, width),
      });
    }
  }
  return lines;
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
