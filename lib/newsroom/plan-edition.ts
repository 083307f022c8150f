import type { Article } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/fields/schema';
import { articlePath } from '@/lib/edition/addresses/paths';
import { isAd } from '@/lib/edition/edition';
import { toAd } from '@/lib/edition/to-ad';
import { toStory } from '@/lib/edition/to-story';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import {
  type EditionInput,
  type EditionPlan,
  makeUpEdition,
} from '@/lib/layout/edition/make-up-edition';
import type { PageDeclaration } from '@/lib/layout/edition/page-assignment';
import type { Ad } from '@/lib/layout/model/ad';
import { DEFAULT_SHEET, type SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { nameplateHeight } from '@/lib/sheet/masthead-sizes';
import { openTextMetrics } from './open-text-metrics';
import { type BriefOrder, planBrief } from './plan-brief';
import { type LargeOrder, planLarge } from './plan-large';

export interface PlanParts {
  paper: Paper;
  settings: EditionSettings;
  articles: Article[];
  /** Another sheet than the paper's own, which the edition is made up for. */
  sheet?: SheetSpec;
  /** The other script of the paper, if the texts were converted to it. */
  script?: ChineseScript;
  /** The order of the large-print edition, where that is made up instead. */
  large?: LargeOrder;
  /** The same for the paper in brief. */
  brief?: BriefOrder;
}

/** Makes up an edition from its content, in about 50 ms a page. */
export async function planEdition(parts: PlanParts): Promise<EditionPlan> {
  if (parts.large) return planLarge(parts, parts.large);
  if (parts.brief) return planBrief(parts, parts.brief);
  return makeUpEdition({ ...(await toEditionInput(parts)), now: () => performance.now() });
}

/** Returns what an edition is made up from, by the metrics of its articles where no others are given. */
export async function toEditionInput(
  parts: PlanParts,
  metrics?: TextMetrics,
): Promise<EditionInput> {
  const { paper, settings, articles, sheet: other } = parts;
  const date = articles[0]?.date ?? '';
  const sheet = other ?? { ...DEFAULT_SHEET, ...paper.sheet };
  const printed = articles.filter((article) => !isAd(article));
  const stories = printed.map((article) => findStory(article, paper.language));
  const ads = articles.flatMap((article) => toAd(article) ?? []);
  return {
    stories: other ? stories.map(withoutPage) : stories,
    ads: other ? ads.map(withoutPage) : ads,
    pages: other ? [] : pagesOf(settings, sheet),
    hrefOf: (slug) => articlePath(date, slug),
    ...(other ? {} : { sectionPages: tiesOf(paper) }),
    sectionNames: Object.fromEntries(paper.sections.map(({ id, name }) => [id, name])),
    sheet,
    nameplateOf: (front) => nameplateHeight(paper, front),
    metrics: metrics ?? (await openTextMetrics({ paper, articles: printed })),
  };
}

/** The stories of articles, for editions that are made up again and again while few of their articles change. */
const known = new WeakMap<Article, { tag: string; story: Story }>();

function findStory(article: Article, tag: string): Story {
  const last = known.get(article);
  if (last?.tag === tag) return last.story;
  const story = toStory(article, tag);
  known.set(article, { tag, story });
  return story;
}

/** The pages of the sections that are tied to one. They are pages of the paper's own sheet. */
function tiesOf({ sections }: Paper): Record<string, number> {
  return Object.fromEntries(
    sections.flatMap(({ id, page }) => (page === undefined ? [] : [[id, page]])),
  );
}

function pagesOf({ pages }: EditionSettings, sheet: SheetSpec): PageDeclaration[] {
  return pages.map(({ number, name, sheet: own }) => ({
    number,
    name,
    ...(own && { sheet: { ...sheet, ...own } }),
  }));
}

/**
 * Returns a story without the page that its editor gave it. That page is one of the paper's own sheet: the
 * same ten stories on one A4 page would all have to jump.
 */
function withoutPage<T extends Story | Ad>({ page: _, ...rest }: T): Omit<T, 'page'> {
  return rest;
}
