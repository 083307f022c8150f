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
  plan?: PagePlan;
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
  plan?: EditionPlan;
}

/**
 * Gathers an edition. With a plan, its pages are the made-up ones, in their reading order. Without, they
 * are the declared ones, the lead first and the rest by rank; an article that asks for no page opens the
 * front.
 */
export function toEdition(parts: EditionParts): Edition {
  const { date, settings, dates, paper } = parts;
  const pages = toPages(parts);
  const articles = pages.flatMap((page) => page.articles);
  const issue = settings.issue ?? countIssue(date, dates, paper);
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
export function isOut(status: EditionSettings['status'], showProofs: boolean): boolean {
  return status === 'published' || showProofs;
}

function toPages(parts: EditionParts): Page[] {
  const { settings, paper, plan } = parts;
  const made = plan ? plan.pages.map((page) => toMadeUpPage(page, parts)) : toDeclaredPages(parts);
  const pages = made.length > 0 ? made : [{ number: 1, articles: [] }];
  return pages.map((page) => {
    const declared = settings.pages.find(({ number }) => number === page.number);
    return {
      // On a page of tails no article begins; its plan is named all the same.
      name: declared?.name ?? (page.plan?.name || nameAfterLead(page.articles, paper)),
      editors: declared?.editors ?? [],
      designers: declared?.designers ?? [],
      proofreaders: declared?.proofreaders ?? [],
      ...page,
    };
  });
}

type PlacedArticles = Pick<Page, 'number' | 'articles' | 'plan'>;

function toMadeUpPage(plan: PagePlan, { articles }: EditionParts): PlacedArticles {
  const begun = plan.stories.filter(({ kind }) => kind === 'story');
  const standing = begun.flatMap(({ slug }) => articles.filter((one) => one.slug === slug));
  return { number: plan.number, articles: standing, plan };
}

function toDeclaredPages({ settings, articles }: EditionParts): PlacedArticles[] {
  const pageOf = (article: Article) => article.page ?? 1;
  const numbers = new Set([...settings.pages.map(({ number }) => number), ...articles.map(pageOf)]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const standing = articles.filter((article) => pageOf(article) === number);
      return { number, articles: standing.toSorted((a, b) => a.rank - b.rank) };
    });
}

function nameAfterLead(articles: Article[], paper: Paper): string {
  const lead = articles.toSorted((a, b) => a.rank - b.rank).at(0);
  return paper.sections.find(({ id }) => id === lead?.section)?.name ?? '';
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

/** The first edition from `since` on has its number, and each later one the next. */
function countIssue(date: string, dates: string[], { since }: Paper): number | undefined {
  if (!since || date < since.date) return undefined;
  return since.issue + dates.filter((other) => other >= since.date && other < date).length;
}
