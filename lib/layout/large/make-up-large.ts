import type { EditionPlan } from '../edition/make-up-edition';
import type { ContentsEntry, PagePlan, PlacedStory, Rule, StoryBox } from '../model/page-plan';
import type { Rows, Story } from '../model/story';
import { BOX_ROWS, toStoryBox } from '../model/story-box';
import type { TextMetrics } from '../model/text-metrics';
import { type Chunk, chunkHeight, chunkRows } from './chunk-rows';
import { type FilledPage, fillPages } from './fill-pages';
import { largeFront, largeGrid } from './large-grid';
import { toLargeMetrics } from './large-metrics';
import { type ContentsLine, numberContents, setContents } from './set-contents';
import { type LargeStory, setLargeStory } from './set-large-story';
import { toLargeStory } from './to-large-story';

/** The stories of one page of the newspaper. */
export interface LargeGroup {
  title: string;
  stories: readonly Story[];
}

export interface LargeInput {
  /** In the order of the pages. */
  groups: readonly LargeGroup[];
  /** Those of the newspaper's own make-up. */
  metrics: TextMetrics;
}

/** Rows of a page for text. */
const pageRows: Rows = largeGrid.rows - largeGrid.headRows;
/** White above and under the rule between two stories. */
const besideRule: Rows = 1;

/**
 * White between paragraphs: a blank line where they have no indent (ACB); with an indent, the least that MIIT 1.2 has,
 * 1.3 times the distance of lines.
 */
const betweenParagraphs = { flush: 1, indented: 0.3 } as const satisfies Record<string, Rows>;

/**
 * Makes up a large-print edition: contents with page numbers first, then all stories, whole, in the order of the
 * newspaper's pages, in one ragged column. A story begins where the one before it ends, unless there is no room for its
 * headlines with the beginning of its text.
 */
export function makeUpLarge({ groups, metrics: own }: LargeInput): EditionPlan {
  const metrics = toLargeMetrics(own);
  const contents = setContents(listLines(groups), metrics, largeFront.headRows);
  const work: Work = { pages: contents.map(toContentsPage), top: pageRows, metrics };
  for (const { stories } of groups) {
    for (const story of stories) placeStory(work, toLargeStory(story));
  }
  const pageOf = listBeginnings(work.pages);
  const pages = work.pages.map((page) => ({
    ...page,
    contents: numberContents(page.contents ?? [], pageOf, metrics),
  }));
  return { pages, moved: [], unheld: [] };
}

interface Work {
  pages: PagePlan[];
  /** Rows of the last page that are taken, counted under its head. */
  top: Rows;
  metrics: TextMetrics;
}

function listLines(groups: readonly LargeGroup[]): ContentsLine[] {
  return groups.flatMap(({ title, stories }) => [
    { text: title },
    // Advertisements are printed, but nobody looks for them.
    ...stories.filter(({ isAd }) => !isAd).map(({ slug, headline }) => ({ slug, text: headline })),
  ]);
}

function toContentsPage(contents: ContentsEntry[], index: number): PagePlan {
  return { ...blankPage(index + 1), contents };
}

function blankPage(number: number): PagePlan {
  const grid = number === 1 ? largeFront : largeGrid;
  return {
    number,
    name: '',
    grid,
    head: { column: 0, row: 0, columns: 1, rows: grid.headRows },
    headKind: number === 1 ? 'masthead' : 'folio',
    stories: [],
    rules: [],
    fillers: [],
    ads: [],
    contents: [],
    quality: { fill: 1, largestBlank: 0, looseLines: 0, orphans: 0, tombstones: 0 },
    cost: 0,
    bound: 0,
    milliseconds: 0,
  };
}

function placeStory(work: Work, story: Story): void {
  if (story.pins.box && placeBoxed(work, story)) return;
  const set = setLargeStory(story, work.metrics, largeGrid.columnEm);
  const chunks = chunkStory(work, set);
  // The headlines are on one page with the first text, or with the picture of a story that is nothing else.
  const opening = chunks.find(({ isMovable }) => !isMovable) ?? chunks[0];
  openStory(work, set.headRows + (opening ? chunkHeight(opening, undefined) : 0));
  const filled = fillPages(chunks, {
    first: Math.max(0, pageRows - work.top - set.headRows),
    page: pageRows,
  });
  for (const [index, page] of filled.entries()) {
    if (index > 0) turnPage(work);
    addPart(work, story, { page, ...(index === 0 ? set : { headings: [], headRows: 0 }) });
  }
}

/**
 * Places a story in a frame, if it has room on one page with it; false if it has not. The black frame of an obituary
 * says what it is, and half of a frame would say nothing.
 */
function placeBoxed(work: Work, story: Story): boolean {
  const box = toStoryBox(largeGrid);
  const set = setLargeStory(story, work.metrics, box.legEm);
  const room = pageRows - BOX_ROWS.above - BOX_ROWS.below - set.headRows;
  const [page, ...more] = fillPages(chunkStory(work, set), { first: room, page: room });
  if (!page || more.length > 0) return false;
  openStory(work, BOX_ROWS.above + set.headRows + page.height + BOX_ROWS.below);
  addPart(work, story, { page, ...set, box });
  return true;
}

function chunkStory({ metrics }: Work, { galley }: LargeStory): Chunk[] {
  const between = betweenParagraphs[metrics.typography.hasWordSpaces ? 'flush' : 'indented'];
  return chunkRows(galley, { page: pageRows, betweenParagraphs: between });
}

/** Begins a story under the one before it where at least some rows are left, or else on the next page. */
function openStory(work: Work, least: Rows): void {
  const isUnder = work.top > 0 && work.top + 2 * besideRule + least <= pageRows;
  if (isUnder) addRule(work);
  else turnPage(work);
}

function turnPage(work: Work): void {
  work.pages.push(blankPage(work.pages.length + 1));
  work.top = 0;
}

function addRule(work: Work): void {
  const row = largeGrid.headRows + work.top + besideRule;
  const rule: Rule = {
    kind: 'cut-off',
    fromEm: 0,
    toEm: largeGrid.columnEm,
    fromRow: row,
    toRow: row,
  };
  work.pages.at(-1)?.rules.push(rule);
  work.top += 2 * besideRule;
}

interface StoryPart extends Pick<LargeStory, 'headings' | 'headRows'> {
  page: FilledPage;
  box?: StoryBox;
}

function addPart(work: Work, story: Story, part: StoryPart): void {
  const { page, headings, headRows, box } = part;
  const row = largeGrid.headRows + work.top;
  const head = row + (box ? BOX_ROWS.above : 0);
  const rows = headRows + page.height + (box ? BOX_ROWS.above + BOX_ROWS.below : 0);
  const full = { column: 0, columns: 1 } as const;
  const placed: PlacedStory = {
    slug: story.slug,
    kind: headRows > 0 ? 'story' : 'tail',
    rank: story.rank,
    rect: { ...full, row, rows },
    ...(box && { box }),
    headRect: { ...full, row: head, rows: headRows },
    headings: headings.map((heading) => ({ ...heading, row: head + heading.row })),
    plates: [],
    legs: [{ ...full, row: head + headRows, rows: page.height, content: page.rows }],
    ...(story.isAd && { isAd: true }),
  };
  work.pages.at(-1)?.stories.push(placed);
  work.top += rows;
}

function listBeginnings(pages: readonly PagePlan[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  for (const { number, stories } of pages) {
    for (const { slug, kind } of stories) if (kind === 'story') pageOf.set(slug, number);
  }
  return pageOf;
}
