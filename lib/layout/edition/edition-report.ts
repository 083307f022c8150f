import type { PagePlan, PlacedStory } from '../model/page-plan';
import { sheetMillimetres } from '../model/sheet-grid';
import type { Block, Story } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';
import { fillerShare } from '../page/page-report';
import { countBlock, countVisible } from './cut-story';
import type { EditionPlan } from './make-up-edition';

/**
 * The quality of make-up in figures: what `npm run paper -- layout` prints. Widths are in columns, heights in
 * rows, the sheet in millimetres, headline sizes in em of the body, shares from 0 to 1.
 */
export interface EditionReport {
  edition: string;
  pages: PageReport[];
}

export interface PageReport {
  number: number;
  name: string;
  sheet: { width: number; height: number };
  columns: number;
  rows: number;
  stories: StoryReport[];
  fill: number;
  /** Share of the story area that is an ornament or a house box. It is part of `fill`. */
  fillers: number;
  largestBlank: number;
  /** Characters of the stories that begin on this page which are printed nowhere in the edition. */
  overset: number;
  looseLines: number;
  orphans: number;
  brokenWords: number;
  tombstones: number;
  milliseconds: number;
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
  /** The stories that the plan was made from. */
  stories: readonly Story[];
}

/** Counts the figures of an edition from its plan. */
export function reportEdition({ edition, plan, stories }: ReportInput): EditionReport {
  const missing = countMissing(plan, stories);
  return { edition, pages: plan.pages.map((page) => reportPage(page, missing)) };
}

function reportPage(page: PagePlan, missing: ReadonlyMap<string, number>): PageReport {
  const { number, name, grid, stories, quality, milliseconds } = page;
  const begun = stories.filter(({ kind }) => kind === 'story');
  return {
    number,
    name,
    sheet: sheetMillimetres({ width: grid.widthMm, height: grid.heightMm }),
    columns: grid.columns,
    rows: grid.rows,
    stories: stories.map(reportStory),
    fill: quality.fill,
    fillers: fillerShare(page),
    largestBlank: quality.largestBlank,
    overset: begun.reduce((sum, { slug }) => sum + (missing.get(slug) ?? 0), 0),
    looseLines: quality.looseLines,
    orphans: quality.orphans,
    brokenWords: quality.brokenWords,
    tombstones: quality.tombstones,
    milliseconds: Math.round(milliseconds * 10) / 10,
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

/** By slug: visible characters of a story's text that are on no page of the plan. */
function countMissing({ pages }: EditionPlan, stories: readonly Story[]): Map<string, number> {
  const placed = new Map<string, number>();
  for (const { slug, legs, plates } of pages.flatMap((page) => page.stories)) {
    const rows = [
      ...legs.flatMap((leg) => leg.content.map(({ content }) => content)),
      ...plates.map(({ content }) => content),
    ];
    const count = rows.reduce((sum, row) => sum + countRow(row), 0);
    placed.set(slug, (placed.get(slug) ?? 0) + count);
  }
  return new Map(
    stories.map((story) => [story.slug, countText(story) - (placed.get(story.slug) ?? 0)]),
  );
}

/** Visible characters of a story's text, without captions: a pin can leave pictures out with their captions. */
function countText({ blocks, byline, bylineRunsIn }: Story): number {
  const isText = ({ kind }: Block) => kind !== 'figure';
  const text = blocks.filter(isText).reduce((sum, block) => sum + countBlock(block), 0);
  return text + (bylineRunsIn ? countVisible(byline ?? '') : 0);
}

function countRow(row: BodyRow): number {
  const count = (lines: SetLine[]) =>
    lines
      .flatMap(({ pieces }) => pieces)
      .filter(({ style }) => style !== 'head')
      .reduce((sum, { text }) => sum + countVisible(text), 0);
  switch (row.kind) {
    case 'line':
      return count([row.line]);
    case 'facts':
      return (
        count([row.title, ...(row.titleMore ?? [])]) +
        row.rows.reduce((sum, inner) => sum + countRow(inner), 0)
      );
    case 'table':
      return count(row.cells.flat(2));
    case 'figure':
    case 'white':
      return 0;
    default:
      return row satisfies never;
  }
}
