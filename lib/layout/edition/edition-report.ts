import type { PagePlan, PlacedStory } from '../model/page-plan';
import { sheetMillimetres } from '../model/sheet-grid';
import type { Block, Story } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';
import { fillerShare } from '../page/page-report';
import { countBlock, countVisible } from './cut-story';
import type { EditionPlan } from './make-up-edition';

/**
 * The make-up's quality as plain figures, counted from the plan: what `npm run paper -- layout` prints.
 * Widths in columns, heights in rows, the sheet in millimetres, headline sizes in em of the body.
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
  /** Share of the page that carries no news but an ornament or a house box; it counts as filled. */
  fillers: number;
  largestBlank: number;
  /** Characters of stories that begin here and stand nowhere in the edition. */
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
  /** What was to be placed. */
  stories: readonly Story[];
}

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

/** By story: characters of its text that no page of the plan carries. */
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

/** A story's own text; captions go with their pictures, which an editor may leave out. */
function countText({ blocks, byline, bylineRunsIn }: Story): number {
  const isText = ({ kind }: Block) => kind !== 'figure';
  const text = blocks.filter(isText).reduce((sum, block) => sum + countBlock(block), 0);
  return text + (bylineRunsIn ? countVisible(byline ?? '') : 0);
}

function countRow(row: BodyRow): number {
  const count = (lines: SetLine[]) =>
    lines.reduce((sum, line) => sum + countVisible(textOf(line)), 0);
  switch (row.kind) {
    case 'line':
      return count([row.line]);
    case 'facts':
      return (
        count([row.title, ...(row.titleMore ?? [])]) +
        row.rows.reduce((sum, inner) => sum + countRow(inner), 0)
      );
    case 'table':
      return count([...row.head, ...row.cells.flat()].flat());
    case 'figure':
    case 'white':
      return 0;
    default:
      return row satisfies never;
  }
}
