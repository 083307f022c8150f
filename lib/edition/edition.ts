import type { Article } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/schema';

/** One 版 of an edition: what stands on it, lead first. */
export interface Page {
  number: number;
  name: string;
  editors: string[];
  designers: string[];
  proofreaders: string[];
  articles: Article[];
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
}

/**
 * Gathers an edition: pages in number order, on each the lead first and the rest by rank, articles of one
 * rank as their files are ordered. An article whose page is not declared opens that page.
 */
export function toEdition({ date, settings, articles, paper, dates }: EditionParts): Edition {
  const pages = toPages(settings, articles, paper);
  const inOrder = pages.flatMap((page) => page.articles);
  const issue = settings.issue ?? countIssue(date, dates, paper);
  return {
    date,
    ...(issue === undefined ? {} : { issue }),
    status: settings.status,
    pages,
    sections: toSections(inOrder, paper),
    articles: inOrder,
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

function toPages(settings: EditionSettings, articles: Article[], paper: Paper): Page[] {
  const numbers = new Set([...settings.pages.map(({ number }) => number), ...articles.map(pageOf)]);
  if (numbers.size === 0) numbers.add(1);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const declared = settings.pages.find((page) => page.number === number);
      const standing = articles.filter((article) => pageOf(article) === number);
      return {
        number,
        name: declared?.name ?? nameAfterLead(standing, paper),
        editors: declared?.editors ?? [],
        designers: declared?.designers ?? [],
        proofreaders: declared?.proofreaders ?? [],
        articles: standing.toSorted((a, b) => a.rank - b.rank),
      };
    });
}

/** An article that asks for no page stands on the front until the make-up places it. */
function pageOf(article: Article): number {
  return article.page ?? 1;
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
