import type { Article } from '@/lib/content/article';
import type { Edition, Page } from './edition';

/** The continuation of a story that begins on another page. */
export interface Continuation {
  article: Article;
  /** The number of the page that the story continues from (上接). */
  from: number;
}

/** Lists the stories that this page continues from other pages, in reading order. */
export function listContinuations(page: Page, edition: Edition): Continuation[] {
  return (page.plan?.stories ?? []).flatMap(({ slug, kind, jump }) => {
    const article = edition.articles.find((one) => one.slug === slug);
    const from = jump?.from;
    return kind === 'tail' && article && from !== undefined ? [{ article, from }] : [];
  });
}
