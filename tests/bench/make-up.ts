/**
 * Making pages up: the figures of the report over every edition of a content folder (`CONTENT_DIR`, the
 * sample by default) with the refusals by rule, the time a page takes at 6 to 14 stories, and where that time goes.
 * `LIST=1` prints every refusal; `COUNTS=0` leaves out the pages of 6 to 14 stories.
 */

import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { isAd } from '@/lib/edition/edition';
import { toStory } from '@/lib/edition/to-story';
import { capacityOf, demandOf } from '@/lib/layout/edition/distribute-stories';
import { type PageReport, reportEdition } from '@/lib/layout/edition/edition-report';
import {
  type EditionInput,
  type EditionPlan,
  makeUpEdition,
} from '@/lib/layout/edition/make-up-edition';
import { rankPage } from '@/lib/layout/edition/rank-page';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { DEFAULT_SHEET, listGridFamilies, type SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { fillerShare } from '@/lib/layout/page/page-report';
import { priceArea } from '@/lib/layout/page/price-area';
import { type TiledPage, tilePage } from '@/lib/layout/page/tile-page';
import { findGalley } from '@/lib/layout/shapes/find-galley';
import { listShapes } from '@/lib/layout/shapes/list-shapes';
import { openShapeCache } from '@/lib/layout/shapes/shape-cache';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { toEditionInput } from '@/lib/newsroom/plan-edition';

const contentDir = process.env.CONTENT_DIR ?? 'content';
const counts = process.env.COUNTS === '0' ? [] : [6, 8, 10, 12, 14];
const pagesPerCount = 15;
const now = () => performance.now();

export async function benchMakeUp(): Promise<void> {
  const { paper } = await readPaper(contentDir);
  if (!paper) throw new Error(`${contentDir} has no readable paper.yaml`);
  const editions = await readAll(paper);
  await benchEditions(editions, paper);
  const metrics = await openTextMetrics({
    paper,
    articles: editions.flatMap(({ articles }) => articles),
  });
  const stories = editions.flatMap(({ date, articles }) => {
    return articles
      .filter((article) => !isAd(article))
      .map((article) => ({ ...toStory(article, paper.language), slug: `${date}-${article.slug}` }));
  });
  benchCounts(stories, metrics);
}

type Read = NonNullable<Awaited<ReturnType<typeof readEdition>>['edition']> & { date: string };

async function readAll(paper: Paper): Promise<Read[]> {
  const editions: Read[] = [];
  for (const date of await listDates(contentDir)) {
    const { edition } = await readEdition(contentDir, date, paper);
    if (edition) editions.push({ ...edition, date });
  }
  return editions;
}

/** The editions as they are printed, with their advertisements, pages and pins. */
async function benchEditions(editions: Read[], paper: Paper): Promise<void> {
  const inputs = await Promise.all(
    editions.map(async ({ date, ...parts }) => ({
      date,
      input: { ...(await toEditionInput({ paper, ...parts })), now },
    })),
  );
  // A server that runs has made up editions before.
  for (let round = 0; round < WARM_UPS; round += 1) {
    for (const { input } of inputs) makeUpEdition(input);
  }
  const made = inputs.map(({ date, input }) => ({ date, input, plan: makeUpEdition(input) }));
  console.log(`${editions.length} editions of ${contentDir}`);
  const pages = made.flatMap(({ plan }) => plan.pages);
  const reports = made.flatMap(
    ({ date, ...one }) => reportEdition({ edition: date, ...one }).pages,
  );
  console.log(tell('all', pages, reports));
  if (process.env.LIST === '1') listAll(made);
}

function listAll(made: { date: string; input: EditionInput; plan: EditionPlan }[]): void {
  for (const { date, ...one } of made) {
    for (const { number, refusals } of reportEdition({ edition: date, ...one }).pages) {
      for (const { rule, slug, detail } of refusals)
        console.log(`  ${date} page ${number} ${rule} ${slug}: ${detail}`);
    }
  }
}

const WARM_UPS = 2;

/** Pages of so many stories on sheets of just the size their text wants, none of them pinned. */
function benchCounts(stories: Story[], metrics: TextMetrics): void {
  for (const count of counts) {
    const pages: PagePlan[] = [];
    const reports: PageReport[] = [];
    const stages = { set: 0, shapes: 0, pack: 0, order: 0 };
    for (let page = 0; page < pagesPerCount; page++) {
      const chosen = choose(stories, count, page);
      const sheet = sheetFor(chosen, metrics);
      const input = { stories: chosen, pages: [], sheet, metrics, now };
      const plan = makeUpEdition(input);
      pages.push(...plan.pages.slice(0, 1));
      reports.push(...reportEdition({ edition: '', plan, input }).pages.slice(0, 1));
      timeStages(chosen, sheet, metrics, stages);
    }
    const whole = stages.set + stages.shapes + stages.pack + stages.order;
    const share = (ms: number) => `${Math.round((ms / whole) * 100)} %`;
    const { set, shapes, pack, order } = stages;
    console.log(tell(`${count} stories`, pages, reports));
    console.log(
      `  of one grid: setting text ${share(set)}, shapes and headlines ${share(shapes)}, packing ${share(pack)}, ordering ${share(order)}`,
    );
  }
}

/** Every so-manieth story, another handful for each page, ranked as they come. */
function choose(stories: Story[], count: number, page: number): Story[] {
  return Array.from({ length: count }, (_, index): Story => {
    const story = stories[(page * count + index * 7) % stories.length];
    if (!story) throw new Error(`${contentDir} has no articles`);
    const { page: _page, ...free } = story;
    const rank = index === 0 ? 1 : index < 3 ? 2 : index < count - 2 ? 3 : 4;
    return { ...free, rank, pins: {}, slug: `${index}-${story.slug}` };
  });
}

function sheetFor(stories: Story[], metrics: TextMetrics): SheetSpec {
  const sheet = DEFAULT_SHEET;
  const demand = stories.reduce((sum, story) => sum + demandOf(story, { sheet, metrics }), 0);
  const scale = Math.sqrt(demand / capacityOf({ number: 1, name: '' }, { sheet, metrics }) / 0.95);
  return { size: { width: Math.round(280 * scale), height: Math.round(400 * scale) } };
}

/** One closing of the first family of grids, stage by stage. */
function timeStages(
  stories: Story[],
  spec: SheetSpec,
  metrics: TextMetrics,
  stages: { set: number; shapes: number; pack: number; order: number },
): TiledPage | undefined {
  const [family] = listGridFamilies(spec, 'masthead', metrics.typography.column);
  if (!family) return undefined;
  const cache = openShapeCache(metrics);
  const items = rankPage(stories.map((story) => ({ story }))).map((item) => {
    return { ...item, mayJump: false, mayBox: false };
  });
  const mostRows = Math.max(...family.grids.map(({ rows, headRows }) => rows - headRows));
  const begin = now();
  for (const item of items) findGalley({ item, family, cache }, 1, { isBoxed: false, grouped: 1 });
  const set = now();
  const under = Number.POSITIVE_INFINITY;
  const shapes = items.map((item) =>
    listShapes({ item, family, cache, mostRows, under, largest: under }),
  );
  const shaped = now();
  const page = tilePage({ items, family, fillers: 0, cache });
  const closed = now();
  const { columns, grids } = family;
  const sizes = grids.map(({ rows, headRows }) => ({ rows: rows - headRows, look: 0 }));
  const { least, packUpTo } = priceArea({ items: shapes, columns, mostRows, sizes });
  packUpTo(page?.cost ?? least);
  const packed = now();
  stages.set += set - begin;
  stages.shapes += shaped - set;
  stages.pack += packed - closed;
  stages.order += Math.max(0, closed - shaped - (packed - closed));
  return page;
}

function tell(what: string, pages: PagePlan[], reports: PageReport[]): string {
  const times = pages.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const mean = (value: (page: PagePlan) => number) =>
    pages.reduce((sum, page) => sum + value(page), 0) / pages.length;
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const fills = pages.map(({ quality }) => quality.fill);
  return [
    `${what}: ${pages.length} pages`,
    `fill ${percent(mean(({ quality }) => quality.fill))} (least ${percent(Math.min(...fills))})`,
    `largest blank ${percent(Math.max(...pages.map(({ quality }) => quality.largestBlank)))}`,
    `tombstones ${mean(({ quality }) => quality.tombstones).toFixed(2)} a page`,
    `broken words ${sum(reports, ({ brokenWords }) => brokenWords)}`,
    `overset ${sum(reports, ({ overset }) => overset)} characters`,
    `orphans ${mean(({ quality }) => quality.orphans).toFixed(2)}`,
    `lead on top ${percent(mean(leadOnTop))}`,
    `loose lines ${percent(looseShare(pages))}`,
    `house boxes ${percent(mean(fillerShare))} (most ${percent(Math.max(...pages.map(fillerShare)))})`,
    `ms median ${times[times.length >> 1]?.toFixed(0)}, p90 ${times[Math.floor(times.length * 0.9)]?.toFixed(0)}, worst ${times.at(-1)?.toFixed(0)}\n  ${tellRefusals(reports)}`,
  ].join(', ');
}

/** Pages that a good editor would send back, and how often each rule says so. */
function tellRefusals(reports: PageReport[]): string {
  const refused = reports.filter(({ refusals }) => refusals.length > 0).length;
  const rules = new Map<string, number>();
  for (const { rule } of reports.flatMap(({ refusals }) => refusals))
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const counts = [...rules].sort(([, one], [, other]) => other - one);
  const share = Math.round((100 * refused) / Math.max(1, reports.length));
  return `refused ${refused} of ${reports.length} pages (${share} %): ${counts.map((one) => one.join(' ')).join(', ')}`;
}

const sum = (reports: PageReport[], value: (page: PageReport) => number): number =>
  reports.reduce((total, page) => total + value(page), 0);

function looseShare(pages: PagePlan[]): number {
  const lines = pages.flatMap(({ stories }) =>
    stories.flatMap(({ legs }) => legs.flatMap(({ content }) => content)),
  );
  const loose = pages.reduce((sum, { quality }) => sum + quality.looseLines, 0);
  return loose / Math.max(1, lines.filter(({ content }) => content.kind === 'line').length);
}

function leadOnTop({ stories, grid }: PagePlan): number {
  const least = Math.min(...stories.map(({ rank }) => rank));
  const lead = stories.find(({ rank }) => rank === least);
  return lead?.rect.row === grid.headRows ? 1 : 0;
}

if (process.argv[1]?.endsWith('make-up.ts')) await benchMakeUp();
