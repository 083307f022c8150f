import type { Article } from '@/lib/content/article';
import { languageOf } from '@/lib/language/find-language';

type Kind = Article['kind'];

/**
 * Returns what readers call a kind of article: 讣告, Poem. Undefined for news.
 *
 * @param tag the paper's language, BCP 47
 */
export function genreOf({ kind }: Pick<Article, 'kind'>, tag: string): string | undefined {
  const names: Partial<Record<Kind, string>> = languageOf(tag).messages.kinds;
  return names[kind];
}

/**
 * Returns the same for those who cannot see how an article is set. Undefined where its headings have the word.
 *
 * @param tag the paper's language, BCP 47
 */
export function kindName(
  article: Pick<Article, 'kind' | 'title' | 'label' | 'kicker'>,
  tag: string,
): string | undefined {
  const name = genreOf(article, tag);
  const { title, label = '', kicker = '' } = article;
  const headings = `${label} ${kicker} ${title}`.toLowerCase();
  return name === undefined || headings.includes(name.toLowerCase()) ? undefined : name;
}

/** True for what news services take as news. Poems, notices and advertisements are none. */
export function isNews({ kind }: Pick<Article, 'kind'>): boolean {
  return isNewsByKind[kind];
}

const isNewsByKind: Readonly<Record<Kind, boolean>> = {
  news: true,
  photo: true,
  letters: true,
  interview: true,
  verse: false,
  notice: false,
  obituary: false,
  index: false,
  ad: false,
};
