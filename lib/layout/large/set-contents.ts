import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import type { ContentsEntry } from '../model/page-plan';
import type { Em, Face, Rows } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { SetLine } from '../model/typeset-text';
import { largeGrid } from './large-grid';

/** A line of the table of contents before its page is known. */
export interface ContentsLine {
  /** Undefined for the name of a group of stories. */
  slug?: string;
  text: string;
}

/** Width that is free for a page number of three digits and the leader before it. */
const numberEm: Em = 3.5;
/** Indent of the lines of an entry after the first, so that entries are told apart. */
const hang: Em = 1;
/** White above a group and between two entries. */
const aboveGroup: Rows = 0.8;
const between: Rows = 0.3;

/**
 * Sets the table of contents on as many pages as it needs. A group's name is on the page of its first entry, and no
 * entry is parted.
 *
 * @param first row at which it begins on the first page
 * @returns the entries of each page, without page numbers (`numberContents`)
 */
export function setContents(
  lines: readonly ContentsLine[],
  metrics: TextMetrics,
  first: Rows,
): ContentsEntry[][] {
  const pages: ContentsEntry[][] = [[]];
  let row = first;
  const turn = () => {
    pages.push([]);
    row = largeGrid.headRows;
  };
  for (const [index, line] of lines.entries()) {
    const heading = setLine(line, metrics);
    const rows = heading.lines.length;
    const next = lines[index + 1];
    const isGroup = line.slug === undefined;
    const together = rows + (isGroup && next ? between + setLine(next, metrics).lines.length : 0);
    if (row + together > largeGrid.rows) turn();
    pages.at(-1)?.push({
      ...(line.slug !== undefined && { slug: line.slug }),
      heading,
      row,
      rows,
    });
    row += rows + (next && next.slug === undefined ? aboveGroup : between);
  }
  return pages;
}

function setLine({ slug, text }: ContentsLine, metrics: TextMetrics) {
  const face: Face = slug === undefined ? 'hei' : 'song';
  const width = largeGrid.columnEm - numberEm - hang;
  const heading = prepareHeading({ runs: [{ text }], face, metrics });
  const options = { size: 1, width, maxLines: Number.POSITIVE_INFINITY, align: 'start' as const };
  const set = fitHeading(heading, options);
  if (!set) throw new Error(`No line of the contents: ${text}`);
  const lines = set.lines.map((line, index) => (index === 0 ? line : { ...line, indent: hang }));
  return { ...set, lines };
}

/**
 * Writes the pages of stories at the right end of their entries, with a leader from the title to the number (ACB: they
 * are connected).
 */
export function numberContents(
  entries: readonly ContentsEntry[],
  pageOf: ReadonlyMap<string, number>,
  metrics: TextMetrics,
): ContentsEntry[] {
  return entries.map((entry) => {
    const page = entry.slug === undefined ? undefined : pageOf.get(entry.slug);
    const last = entry.heading.lines.at(-1);
    if (page === undefined || !last) return entry;
    const { heading } = entry;
    const { line, leader } = addNumber(last, String(page), heading.face, metrics);
    const lines = [...heading.lines.slice(0, -1), line];
    return { ...entry, heading: { ...heading, lines }, ...(leader && { leader }) };
  });
}

/** White at both ends of a leader, and the shortest one that still leads anywhere. */
const besideLeader: Em = 0.4;
const shortestLeader: Em = 0.5;

function addNumber(
  line: SetLine,
  number: string,
  face: Face,
  metrics: TextMetrics,
): { line: SetLine; leader?: ContentsEntry['leader'] } {
  const widthOf = (text: string): Em =>
    Array.from(text).reduce((sum, letter) => sum + metrics.measure(face, letter), 0);
  const end = line.indent + line.width;
  const begin = largeGrid.columnEm - widthOf(number);
  const before = begin - end - widthOf(' ');
  const pieces = [...line.pieces, { text: ' ' }, { text: number, before }];
  const leader = { fromEm: end + besideLeader, toEm: begin - besideLeader };
  return {
    line: { ...line, pieces, width: largeGrid.columnEm - line.indent },
    ...(leader.toEm - leader.fromEm > shortestLeader && { leader }),
  };
}
