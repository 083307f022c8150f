/** The map of fresh articles (Google's extension for news), as XML. */
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { articlePath } from '../addresses/paths';
import { toUtc } from '../article-times';
import { sitemapNamespace } from './sitemaps';
import { element, textElement, toXmlDocument } from './xml';

const twoDays = 48 * 60 * 60 * 1000;
/** What Google takes of one news map. */
const mostNews = 1000;

export interface NewsSitemapParts {
  articles: readonly Article[];
  paper: Paper;
  origin: string;
  now: Date;
}

/** Only what was published in the last two days, as Google asks; it may be empty. */
export function toNewsSitemap({ articles, paper, origin, now }: NewsSitemapParts): string {
  const isNews = ({ published }: Article) => {
    const age = now.getTime() - Date.parse(published);
    return age >= 0 && age <= twoDays;
  };
  const publication = element('news:publication', {}, [
    textElement('news:name', paper.name),
    textElement('news:language', languageOf(paper.language).newsTag),
  ]);
  const urls = articles
    .filter(isNews)
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
