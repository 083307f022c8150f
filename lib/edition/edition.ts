import type { Article } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/fields/schema';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';

/** One 版 of an edition: what stands on it, lead first. */
export interface Page {
  number: number;
  name: string;
  editors: string[];
  designers: string[];
  proofreaders: string[];
  /** In reading order; an article that jumps stands where it begins. */
  articles: Article[];
  plan: PagePlan;
}

/** The articles of one 栏目 in an edition, in reading order. */
export interface Section {
  id: string;
  name: string;
  articles: Article[];
}

/** One issue of the paper, in order. Plain data. */
export interface Edition {
  date: string;
  /** Issue number, as edition.yaml says or counted from `since`. */
  issue?: number;
  status: EditionSettings['status'];
  pages: Page[];
  sections: Section[];
  /** All articles in reading order: page by page, lead first. */
  articles: Article[];
}

export interface EditionParts {
  date: string;
  settings: EditionSettings;
  articles: Article[];
  paper: Paper;
  /** All editions of the paper, for numbering. */
  dates: string[];
  /** Where the make-up placed each story. */
  plan: EditionPlan;
}

/**
 * Gathers an edition from its articles and its plan. Its pages are those of the plan, so every page has one;
 * an edition without articles has no page. What runs across editions needs no plan and takes its records
 * from the articles (`lib/newsroom/edition-record.ts`).
 */
export function toEdition(parts: EditionParts): Edition {
  const { date, settings, paper } = parts;
  const pages = parts.plan.pages.map((plan) => toPage(plan, parts));
  const articles = pages.flatMap((page) => page.articles);
  const issue = findIssue(parts);
  return {
    date,
    ...(issue === undefined ? {} : { issue }),
    status: settings.status,
    pages,
    sections: toSections(articles, paper),
    articles,
  };
}

/** The page an article stands on in this edition. */
export function findPage(edition: Edition, slug: string): Page | undefined {
  return edition.pages.find((page) => page.articles.some((article) => article.slug === slug));
}

/** The article of a slug, its own or a former one. */
export function findArticle(edition: Edition | undefined, slug: string): Article | undefined {
  const own = edition?.articles.find((article) => article.slug === slug);
  return own ?? edition?.articles.find(({ aliases }) => aliases.includes(slug));
}

/** True where readers may see the edition: proofs only where the server shows proofs. */
export function isPublic(status: EditionSettings['status'], showProofs: boolean): boolean {
  return status === 'published' || showProofs;
}

function toPage(plan: PagePlan, { articles, settings }: EditionParts): Page {
  const declared = settings.pages.find(({ number }) => number === plan.number);
  const begun = plan.stories.filter(({ kind }) => kind === 'story');
  return {
    number: plan.number,
    name: declared?.name ?? plan.name,
    editors: declared?.editors ?? [],
    designers: declared?.designers ?? [],
    proofreaders: declared?.proofreaders ?? [],
    articles: begun.flatMap(({ slug }) => articles.filter((one) => one.slug === slug)),
    plan,
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

/** The issue number that edition.yaml gives, else counted: the first edition from `since` on has its number. */
export function findIssue({
  date,
  settings,
  dates,
  paper: { since },
}: Omit<EditionParts, 'articles' | 'plan'>): number | undefined {
  if (settings.issue !== undefined) return settings.issue;
  if (!since || date < since.date) return undefined;
  return since.issue + dates.filter((other) => other >= since.date && other < date).length;
}
