import type { Article } from '@/lib/content/article';
import { languageOf } from '@/lib/language/find-language';
import { type Edition, isArticle } from '../edition';
import { firstSentences } from './first-sentences';

/** A story in brief. */
export interface BriefStory {
  article: Article;
  /** The number of the page on which it begins. */
  page: number;
  /** Its first sentence; empty for a picture without text. */
  sentence: string;
}

/** A page in brief. */
export interface BriefPage {
  number: number;
  name: string;
  stories: BriefStory[];
}

/**
 * Returns an edition in brief: of each article its headings and its first sentence, in page order. Nothing in it was
 * written by anybody but the paper's authors.
 *
 * @param tag the paper's language, BCP 47
 */
export function toBrief({ pages }: Pick<Edition, 'pages'>, tag: string): BriefPage[] {
  return pages
    .map(({ number, name, articles }) => ({
      number,
      name,
      stories: toBriefStories(articles, number, tag),
    }))
    .filter(({ stories }) => stories.length > 0);
}

/** Returns the articles of a page in brief, without its index. */
export function toBriefStories(
  articles: readonly Article[],
  page: number,
  tag: string,
): BriefStory[] {
  const language = languageOf(tag);
  return articles
    .filter(isArticle)
    .map((article) => ({ article, page, sentence: firstSentences(article, language) }));
}
