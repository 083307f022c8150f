import type { PlacedAd } from '../model/ad';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import { emMillimetres, type SheetGrid, sheetMillimetres } from '../model/sheet-grid';
import type { Block, Story } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';
import { fillerShare } from '../page/page-report';
import { listBrokenWords } from '../refusals/list-broken-words';
import { listRefusals } from '../refusals/list-refusals';
import type { Refusal, RefusalInput } from '../refusals/refusal';
import { countBlock, countVisible } from './cut-story';
import type { EditionPlan } from './make-up-edition';

/**
 * The quality of make-up in figures: what `npm run paper -- layout` prints. Widths are in columns, heights in
 * rows, the sheet in millimetres, headline sizes in em of the body, shares from 0 to 1.
 */
export interface EditionReport {
  edition: string;
  pages: PageReport[];
  /** The instructions of the editor that do not hold: pins, ties and sizes. */
  unheld: EditionPlan['unheld'];
}

export interface PageReport {
  number: number;
  name: string;
  sheet: { width: number; height: number };
  columns: number;
  rows: number;
  /** In points. */
  bodySize: number;
  stories: StoryReport[];
  ads: AdReport[];
  fill: number;
  /** Share of the story area that is an ornament or a house box. It is part of `fill`. */
  fillers: number;
  largestBlank: number;
  /** Characters of the stories that begin on this page which are printed nowhere in the edition. */
  overset: number;
  looseLines: number;
  orphans: number;
  /** In headings and captions, as the dictionary has words (`refusals/list-broken-words.ts`). */
  brokenWords: number;
  tombstones: number;
  /** What a good editor would send back. */
  refusals: Refusal[];
  /** Demerits of the page (`shapes/cost.ts`). */
  cost: number;
  /** Demerits that the best arrangement of the same shapes on grids like its own might save at most. */
  bound: number;
  milliseconds: number;
}

interface AdReport {
  slug: string;
  kind: 'ad';
  column: number;
  row: number;
  columns: number;
  rows: number;
  /** Its ruled box in millimetres, to the tenth. */
  width: number;
  height: number;
}

interface StoryReport {
  slug: string;
  column: number;
  row: number;
  columns: number;
  rows: number;
  bodyLines: number;
  headline: { size: number; lines: string[] };
  jump: PlacedStory['jump'] | null;
}

export interface ReportInput {
  edition: string;
  plan: EditionPlan;
  /** What the plan was made from. */
  input: RefusalInput;
}

/** Counts the figures of an edition from its plan. */
export function reportEdition({ edition, plan, input }: ReportInput): EditionReport {
  const missing = countMissing(plan, input.stories);
  const refusals = listRefusals(plan, input);
  const pages = plan.pages.map((page, index) => ({
    ...reportPage(page, missing),
    brokenWords: listBrokenWords({ page, input }).length,
    refusals: refusals[index] ?? [],
  }));
  return { edition, pages, unheld: plan.unheld };
}

function reportPage(
  page: PagePlan,
  missing: ReadonlyMap<string, number>,
): Omit<PageReport, 'brokenWords' | 'refusals'> {
  const { number, name, grid, stories, ads, quality, milliseconds } = page;
  const begun = stories.filter(({ kind }) => kind === 'story');
  return {
    number,
    name,
    sheet: sheetMillimetres({ width: grid.widthMm, height: grid.heightMm }),
    columns: grid.columns,
    rows: grid.rows,
    bodySize: grid.bodySize,
    stories: stories.map(reportStory),
    ads: ads.map((ad) => reportAd(ad, grid)),
    fill: quality.fill,
    fillers: fillerShare(page),
    largestBlank: quality.largestBlank,
    overset: begun.reduce((sum, { slug }) => sum + (missing.get(slug) ?? 0), 0),
    looseLines: quality.looseLines,
    orphans: quality.orphans,
    tombstones: quality.tombstones,
    cost: page.cost,
    bound: page.bound,
    milliseconds: Math.round(milliseconds * 10) / 10,
  };
}

function reportAd({ slug, rect, frame }: PlacedAd, grid: SheetGrid): AdReport {
  const em = emMillimetres(grid);
  const tenths = (millimetres: number) => Math.round(millimetres * 10) / 10;
  return {
    slug,
    kind: 'ad',
    ...rect,
    width: tenths(frame.width * em),
    height: tenths(frame.height * grid.rowEm * em),
  };
}

function reportStory({ slug, rect, headings, legs, jump }: PlacedStory): StoryReport {
  const headline = headings.find(({ role }) => role === 'headline')?.heading;
  const rows = legs.flatMap(({ content }) => content);
  return {
    slug,
    ...rect,
    bodyLines: rows.filter(({ content }) => content.kind === 'line').length,
    headline: { size: headline?.size ?? 0, lines: headline?.lines.map(textOf) ?? [] },
    jump: jump ?? null,
  };
}

const textOf = ({ pieces }: SetLine): string => pieces.map(({ text }) => text).join('');

/** By slug: visible characters of a story's text, captions and run-in byline that are on no page of the plan. */
function countMissing({ pages }: EditionPlan, stories: readonly Story[]): Map<string, number> {
  const placed = new Map<string, Printed>();
  for (const { slug, legs, plates } of pages.flatMap((page) => page.stories)) {
    const count = placed.get(slug) ?? { text: 0, byline: 0 };
    placed.set(slug, count);
    for (const leg of legs) for (const { content } of leg.content) countRow(content, count);
    for (const { content } of plates) countRow(content, count);
  }
  // The lines of an index are the headlines of others.
  const written = stories.filter(({ isIndex }) => !isIndex);
  return new Map(written.map((story) => [story.slug, missingOf(story, placed.get(story.slug))]));
}

/** Visible characters on the pages. */
interface Printed {
  text: number;
  /** With what separates it from the text. */
  byline: number;
}

function missingOf(story: Story, printed: Printed = { text: 0, byline: 0 }): number {
  const byline = story.bylineRunsIn ? countVisible(story.byline ?? '') : 0;
  return countText(story) - printed.text + Math.max(0, byline - printed.byline);
}

/** Visible characters of a story's text and captions. A pin can leave its pictures out, with their captions. */
function countText({ blocks, pins }: Story): number {
  const isShown = ({ kind }: Block) => kind !== 'figure' || pins.picture !== 'none';
  return blocks.filter(isShown).reduce((sum, block) => sum + countBlock(block), 0);
}

function countRow(row: BodyRow, count: Printed): void {
  switch (row.kind) {
    case 'line':
      countLine(row.line, count);
      return;
    case 'facts':
      for (const line of [row.title, ...(row.titleMore ?? [])]) countLine(line, count);
      for (const inner of row.rows) countRow(inner, count);
      return;
    case 'table':
      for (const line of row.cells.flat(2)) countLine(line, count);
      return;
    case 'figure':
      for (const line of row.caption) countLine(line, count);
      return;
    case 'white':
      return;
    default:
      row satisfies never;
  }
}

/** The heads of tables are repeated, so they do not count. */
function countLine({ pieces }: SetLine, count: Printed): void {
  for (const { style, text } of pieces) {
    if (style === 'head') continue;
    count[style === 'byline' ? 'byline' : 'text'] += countVisible(text);
  }
}
