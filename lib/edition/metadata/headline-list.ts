import type { Article } from '@/lib/content/article';
import { languageOf } from '@/lib/language/find-language';

/** In characters: about the length that a search result shows. */
const longest = 150;

/** Joins the first headlines of a view to a description: `甲；乙；丙`. It has at least one headline if there is any. */
export function toHeadlineList(
  articles: readonly Pick<Article, 'title'>[],
  language: string,
): string {
  const { headlineSeparator } = languageOf(language);
  let line = '';
  for (const { title } of articles) {
    const longer = line ? line + headlineSeparator + title : title;
    if (line && longer.length > longest) break;
    line = longer;
  }
  return line;
}
