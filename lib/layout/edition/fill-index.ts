import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import type { Leg, PagePlan, PlacedRow, PlacedStory } from '../model/page-plan';
import { toHundredths } from '../model/rounding';
import type { Em, Rows, Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { BodyRow, Piece, SetLine } from '../model/typeset-text';

/**
 * The index 今日导读 of a page: headlines of other pages with their page numbers. Page numbers are known only when all
 * pages are made up, so the index is made up with as many blank lines as it is to have, and is filled afterwards:
 * nothing on any page changes its place by that.
 */
export interface IndexEntry {
  slug: string;
  page: number;
  headline: string;
}

export interface IndexOptions {
  metrics: TextMetrics;
  /** Returns the address of a story. */
  hrefOf: (slug: string) => string;
}

/** The most entries; a longer list is a table of contents, which nobody reads on a front page. */
const MOST_ENTRIES = 8;
/** The most lines of one headline. */
const MOST_LINES: Rows = 2;

/** Lists the stories that begin on other pages: first the best of each page, then the second best, and so on. */
export function listEntries(
  pages: readonly PagePlan[],
  own: number,
  stories: readonly Story[],
): IndexEntry[] {
  const headlines = new Map(stories.map(({ slug, headline }) => [slug, headline]));
  const others = pages.filter(({ number }) => number !== own);
  const byPage = others.map((page) =>
    page.stories
      .filter(({ kind, slug }) => kind === 'story' && headlines.has(slug))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ slug }) => ({ slug, page: page.number, headline: headlines.get(slug) ?? '' })),
  );
  const most = Math.max(0, ...byPage.map(({ length }) => length));
  return Array.from({ length: most }, (_, place) =>
    byPage.flatMap((page) => page[place] ?? []),
  ).flat();
}

/** Returns how many lines an index of these stories should have in a column of this width. */
export function countIndexLines(
  entries: readonly IndexEntry[],
  width: Em,
  options: IndexOptions,
): Rows {
  return entries
    .map((entry) => setEntry(entry, width, options).length)
    .filter((rows) => rows <= MOST_LINES)
    .slice(0, MOST_ENTRIES)
    .reduce((sum, rows) => sum + rows, 0);
}

/** Fills the lines of a placed index, and records what is in them. Lines for which there is no headline are blank. */
export function fillIndex(
  placed: PlacedStory,
  page: PagePlan,
  entries: readonly IndexEntry[],
  options: IndexOptions,
): void {
  const width = placed.box?.legEm ?? page.grid.columnEm;
  const left = entries.map((entry) => ({ entry, rows: setEntry(entry, width, options) }));
  const used: IndexEntry[] = [];
  for (const leg of placed.legs) {
    const chosen = takeFor(leg, left);
    leg.content = stack(
      leg,
      chosen.flatMap(({ rows }) => rows),
    );
    used.push(...chosen.map(({ entry }) => entry));
  }
  placed.entries = used.map(({ slug, page: number }) => ({ slug, page: number }));
}

interface SetEntry {
  entry: IndexEntry;
  rows: BodyRow[];
}

/** Takes entries out of the list until a leg is full, in the order of their pages. */
function takeFor(leg: Leg, left: SetEntry[]): SetEntry[] {
  let room = leg.content.length;
  const chosen: SetEntry[] = [];
  for (const one of [...left]) {
    if (one.rows.length > Math.min(room, MOST_LINES)) continue;
    // One line that is left over stays blank unless a later headline is as short.
    room -= one.rows.length;
    chosen.push(one);
    left.splice(left.indexOf(one), 1);
  }
  return chosen.toSorted((a, b) => a.entry.page - b.entry.page);
}

function stack(leg: Leg, rows: readonly BodyRow[]): PlacedRow[] {
  const first = leg.content[0]?.offset ?? 0;
  return rows.map((content, index) => ({ offset: first + index, height: 1, content }));
}

/** White between a page number and its headline. */
const TAG_GAP: Em = 0.8;

/**
 * Sets an entry as rows: the page number, then the headline, whose further lines hang under its first one. It is
 * broken between words, as headlines are, and is not stretched.
 */
function setEntry(
  { slug, page, headline }: IndexEntry,
  width: Em,
  options: IndexOptions,
): LineRow[] {
  const { metrics, hrefOf } = options;
  const tag = metrics.typography.pageTag(page);
  const hang = measureTag(metrics) + TAG_GAP;
  const heading = prepareHeading({
    runs: [{ text: headline, href: hrefOf(slug) }],
    face: 'song',
    metrics,
  });
  const set = fitHeading(heading, {
    size: 1,
    width: Math.max(1, width - hang),
    maxLines: Math.max(1, headline.length),
    align: 'start',
  });
  const lines = set?.lines ?? [];
  return lines.map((line, index) => {
    const isFirst = index === 0;
    const isLast = index === lines.length - 1;
    return {
      kind: 'line',
      role: 'paragraph',
      line: isFirst ? withTag(line, tag, hang, metrics) : { ...line, indent: hang },
      face: 'song',
      opens: isFirst,
      closes: isLast,
      staysWithNext: false,
      staysWithPrevious: false,
      orphan: false,
    };
  });
}

type LineRow = Extract<BodyRow, { kind: 'line' }>;

function withTag(line: SetLine, tag: string, hang: Em, metrics: TextMetrics): SetLine {
  const [first, ...others] = line.pieces;
  const before = toHundredths(hang - widthOf(tag, metrics)) + (first?.before ?? 0);
  const pieces: Piece[] = [
    { text: tag, style: 'strong' },
    ...(first ? [{ ...first, before }] : []),
    ...others,
  ];
  return { ...line, indent: 0, width: line.width + hang, pieces };
}

/** The widest page number of two digits, so that all headlines begin at the same place. */
function measureTag(metrics: TextMetrics): Em {
  const digits = [...'0123456789'].map((digit) => Number(digit) * 11);
  return Math.max(
    ...digits.map((page) => widthOf(metrics.typography.pageTag(Math.max(1, page)), metrics)),
  );
}

function widthOf(tag: string, metrics: TextMetrics): Em {
  const face = metrics.typography.strongFace;
  let width = 0;
  let last: string | undefined;
  for (const letter of tag) {
    width += metrics.measure(face, letter) + (last ? (metrics.kern?.(face, last, letter) ?? 0) : 0);
    last = letter;
  }
  return width;
}

/** An index of fewer lines is one column wide: a headline of two lines has no room where each leg has one. */
const LINES_IN_LEGS: Rows = 4;

/** The blank lines of an index, one paragraph each. */
export function blankIndex(index: Story, lines: Rows, { metrics }: IndexOptions): Story {
  const text = metrics.typography.pageTag(1);
  const { pins } = index;
  return {
    ...index,
    pins: lines < LINES_IN_LEGS && pins.span === undefined ? { ...pins, span: 1 } : pins,
    blocks: Array.from({ length: Math.max(1, lines) }, () => ({
      kind: 'paragraph' as const,
      runs: [{ text }],
      continues: true as const,
    })),
  };
}
