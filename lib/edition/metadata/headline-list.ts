import type { Article } from '@/lib/content/article';
import { languageOf } from '@/lib/language/find-language';

/** About what a search result shows, in characters. */
const longest = 150;

/** The first headlines of a view as one line that describes it: `甲；乙；丙`. At least one, when there is any. */
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
