import type { Article } from '@/lib/content/article';
import { type Edition, isArticle, type Page } from '@/lib/edition/edition';

/** An article as a file of its own. */
export interface Chapter {
  article: Article;
  /** From the folder of the package: `articles/huiji-park.xhtml`. */
  path: string;
  page: Page;
  /** The pages that begin with it: its own, and those before it on which no article begins. */
  begins: Page[];
  /** The pages after the last article on which none begins, for example one that is an advertisement. */
  ends: Page[];
}

/** An edition as the files of a publication, in reading order. */
export interface Book {
  chapters: Chapter[];
  /** The place of the beginning of each page. */
  pageBreaks: PageBreak[];
}

export interface PageBreak {
  page: Page;
  chapter: Chapter;
  /** True at the end of the chapter. */
  isLast: boolean;
}

/**
 * Orders an edition by its pages. Advertisements, withdrawn articles and indexes are not in it: the contents page of
 * the publication takes the place of the last.
 */
export function toBook({ pages }: Pick<Edition, 'pages'>): Book {
  const chapters: Chapter[] = [];
  let waiting: Page[] = [];
  for (const page of pages) {
    waiting.push(page);
    for (const article of page.articles.filter(isArticle)) {
      chapters.push({ article, path: pathOf(article.slug), page, begins: waiting, ends: [] });
      waiting = [];
    }
  }
  chapters.at(-1)?.ends.push(...waiting);
  return {
    chapters,
    pageBreaks: chapters.flatMap((chapter) => [
      ...chapter.begins.map((page) => ({ page, chapter, isLast: false })),
      ...chapter.ends.map((page) => ({ page, chapter, isLast: true })),
    ]),
  };
}

export const articleFolder = 'articles/';

const pathOf = (slug: string): string => `${articleFolder}${slug}.xhtml`;

/** The id of the marker where a page begins. */
export const pageBreakId = (number: number): string => `page-${number}`;

export const styleName = 'paper.css';
export const navigationName = 'contents.xhtml';
export const coverName = 'cover.xhtml';
export const colophonName = 'colophon.xhtml';
