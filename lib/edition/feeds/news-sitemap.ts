/** Writes the sitemap of recent articles as XML, with Google's news extension. */
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { articlePath } from '../addresses/paths';
import { toUtc } from '../article-times';
import { isNews } from '../kind-name';
import { sitemapNamespace } from './sitemaps';
import { element, textElement, toXmlDocument } from './xml';

/** In milliseconds. */
const twoDays = 48 * 60 * 60 * 1000;
/** The maximum number of articles that Google accepts in one news sitemap. */
const mostNews = 1000;

export interface NewsSitemapParts {
  articles: readonly Article[];
  paper: Paper;
  origin: string;
  now: Date;
}

/** Includes only news of the last two days, as Google requires. The sitemap may be empty. */
export function toNewsSitemap({ articles, paper, origin, now }: NewsSitemapParts): string {
  const isRecent = ({ published }: Article) => {
    const age = now.getTime() - Date.parse(published);
    return age >= 0 && age <= twoDays;
  };
  const publication = element('news:publication', {}, [
    textElement('news:name', paper.name),
    textElement('news:language', languageOf(paper.language).newsTag),
  ]);
  const urls = articles
    .filter((article) => isNews(article) && isRecent(article))
    .slice(0, mostNews)
    .map(({ date, slug, title, published }) =>
      element('url', {}, [
        textElement('loc', origin + articlePath(date, slug)),
        element('news:news', {}, [
          publication,
          textElement('news:publication_date', toUtc(published)),
          textElement('news:title', title),
        ]),
      ]),
    );
  const spaces = {
    xmlns: sitemapNamespace,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return toXmlDocument(element('urlset', spaces, urls));
}

/**
 * Returns when the sitemap changes without a change to any article: when its oldest one becomes too old, or one that
 * is dated ahead is published. In milliseconds since 1970; undefined if that does not happen.
 */
export function findNextChange({
  articles,
  now,
}: Pick<NewsSitemapParts, 'articles' | 'now'>): number | undefined {
  const changes = articles.flatMap(({ published }) => {
    const begin = Date.parse(published);
    return [begin, begin + twoDays + 1].filter((time) => time > now.getTime());
  });
  return changes.length === 0 ? undefined : Math.min(...changes);
}
