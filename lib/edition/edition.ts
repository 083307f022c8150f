import type { Article, WithdrawnArticle } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/fields/schema';
import type { EditionState, Release } from '@/lib/content/published/edition-state';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { withEntries } from './index-entries';
import { type ListedPage, listPages } from './list-pages';
import { adsOnSheet, adsSoldFor } from './page-ads';

/** One page (版) of an edition. */
export interface Page {
  number: number;
  name: string;
  editors: string[];
  designers: string[];
  proofreaders: string[];
  /** The articles that begin on the page, in reading order. */
  articles: Article[];
  /** Its advertisements. */
  ads: Article[];
  /** How its sheet is set; absent in languages without sheets. */
  plan?: PagePlan;
}

/** A page with a sheet. */
export type PlannedPage = Page & { plan: PagePlan };

export function isPlanned(page: Page): page is PlannedPage {
  return page.plan !== undefined;
}

/** The articles of one section (栏目) in an edition, in reading order. */
export interface Section {
  id: string;
  name: string;
  articles: Article[];
}

/** One issue of the paper. It is plain data that can be written as JSON. */
export interface Edition {
  date: string;
  /** The issue number, from edition.yaml or counted from `since` in paper.yaml. */
  issue?: number;
  /** When readers see it, in milliseconds since 1970; absent for a proof. */
  release?: number;
  status: EditionState;
  pages: Page[];
  sections: Section[];
  /** All articles in reading order: page by page, lead first. Neither indexes nor advertisements are among them. */
  articles: Article[];
  /** Advertisements, and an index that no page has room for or need of. They are in no list of articles. */
  unlisted: Article[];
  /** Articles that were published and taken back; all other lists are without them. */
  withdrawn: WithdrawnArticle[];
}

export interface EditionParts {
  date: string;
  settings: EditionSettings;
  articles: Article[];
  withdrawn?: WithdrawnArticle[];
  paper: Paper;
  /** The issue number; undefined for an edition without one. */
  issue: number | undefined;
  release: Release;
  status: EditionState;
  /** The result of the layout; undefined in languages without sheets. */
  plan: EditionPlan | undefined;
}

/**
 * Makes an edition of its articles and its plan. Its pages are those of the plan, or of the articles' front matter
 * where there is no plan; an edition without articles has none. Lists across editions need no plan: their records
 * are made of the articles alone (`lib/newsroom/archive/edition-record.ts`).
 */
export function toEdition(parts: EditionParts): Edition {
  const { date, paper, issue, release, status, withdrawn = [] } = parts;
  const pages = toPages(parts);
  const articles = pages.flatMap((page) => page.articles).filter(isArticle);
  const placed = new Set(pages.flatMap((page) => page.articles.map(({ slug }) => slug)));
  return {
    date,
    ...(issue === undefined ? {} : { issue }),
    ...(release === undefined ? {} : { release }),
    status,
    pages,
    sections: toSections(articles, paper),
    articles,
    unlisted: parts.articles.filter((article) => !isArticle(article) && !placed.has(article.slug)),
    withdrawn,
  };
}

export const isAd = ({ kind }: Pick<Article, 'kind'>): boolean => kind === 'ad';

/** True for what lists and feeds have: an index is a part of its page only, and an advertisement is none of the paper's. */
export const isArticle = ({ kind }: Pick<Article, 'kind'>): boolean =>
  kind !== 'ad' && kind !== 'index';

/** Finds the page on which an article begins. */
export function findPage(edition: Edition, slug: string): Page | undefined {
  return edition.pages.find((page) => page.articles.some((article) => article.slug === slug));
}

/** Finds an article by its slug or a former slug. */
export function findArticle(edition: Edition | undefined, slug: string): Article | undefined {
  const all = [
    ...(edition?.pages ?? []).flatMap(({ articles }) => articles),
    ...(edition?.unlisted ?? []),
  ];
  const own = all.find((article) => article.slug === slug);
  return own ?? all.find(({ aliases }) => aliases.includes(slug));
}

function toPages(parts: EditionParts): Page[] {
  const { plan, articles, settings, paper } = parts;
  if (!plan) {
    const listed = listPages(articles.filter(isArticle), settings, paper);
    const numbers = listed.map(({ number }) => number);
    return listed.map((page) => ({
      ...toPage(page, settings),
      ads: adsSoldFor(page.number, numbers, articles),
    }));
  }
  return plan.pages.map((one) => {
    const beginning = one.stories.filter(({ kind, isAd: isSold }) => kind === 'story' && !isSold);
    const own = beginning.flatMap(({ slug, entries }) =>
      articles
        .filter((article) => article.slug === slug)
        .map((article) => (entries ? withEntries(article, entries, parts) : article)),
    );
    return {
      ...toPage({ ...one, articles: own }, settings),
      ads: adsOnSheet(one, articles),
      plan: one,
    };
  });
}

/** Returns a page with the name and the people that edition.yaml has for it. */
function toPage(
  { number, name, articles }: ListedPage,
  { pages }: EditionSettings,
): Omit<Page, 'ads' | 'plan'> {
  const declared = pages.find((page) => page.number === number);
  return {
    number,
    name: declared?.name ?? name,
    editors: declared?.editors ?? [],
    designers: declared?.designers ?? [],
    proofreaders: declared?.proofreaders ?? [],
    articles,
  };
}

function toSections(articles: Article[], paper: Paper): Section[] {
  return paper.sections
    .map(({ id, name }) => ({
      id,
      name,
      articles: articles.filter(({ section }) => section === id),
    }))
    .filter((section) => section.articles.length > 0);
}
