import type { Article } from '@/lib/content/article';
import type { Edition, Page } from './edition';

/** A story whose tail stands on another page than its beginning. */
export interface Continuation {
  article: Article;
  /** The page it comes from 上接. */
  from: number;
}

/** What goes on from other pages on this one, in reading order. */
export function listContinuations(page: Page, edition: Edition): Continuation[] {
  return page.plan.stories.flatMap(({ slug, kind, jump }) => {
    const article = edition.articles.find((one) => one.slug === slug);
    const from = jump?.from;
    return kind === 'tail' && article && from !== undefined ? [{ article, from }] : [];
  });
}
