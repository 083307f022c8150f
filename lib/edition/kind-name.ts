import type { Article } from '@/lib/content/article';
import { languageOf } from '@/lib/language/find-language';

/**
 * Returns what readers call the kind of an article, for those who cannot see how it is set: 讣告, Poem. Undefined for
 * news, and where its headings have the word.
 *
 * @param tag the paper's language, BCP 47
 */
export function kindName(
  { kind, title, label = '', kicker = '' }: Pick<Article, 'kind' | 'title' | 'label' | 'kicker'>,
  tag: string,
): string | undefined {
  const names: Partial<Record<Article['kind'], string>> = languageOf(tag).messages.kinds;
  const name = names[kind];
  const headings = `${label} ${kicker} ${title}`.toLowerCase();
  return name === undefined || headings.includes(name.toLowerCase()) ? undefined : name;
}
