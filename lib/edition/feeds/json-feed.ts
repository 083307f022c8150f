/** Converts a feed to JSON Feed 1.1 (jsonfeed.org), with the full text of each article. */

import { isDrawing } from '@/lib/addresses/picture-variants';
import { withScript } from '@/lib/addresses/script-query';
import { foreignLanguage } from '@/lib/language/foreign-language';
import { articlePath, picturePath } from '../addresses/paths';
import { genreOf } from '../kind-name';
import { authorsOf } from '../metadata/authors-of';
import { oneLine } from '../metadata/description';
import { pictureTypeOf } from '../metadata/picture-type';
import { toArticleHtml } from './article-html';
import { type Feed, type FeedEntry, feedIconPath, largeFeedIconPath } from './feed';

/** @returns the object to be serialised as JSON */
export function toJsonFeed(feed: Feed) {
  const { paper, title, home, self, origin, entries } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: origin + home,
    feed_url: origin + self,
    icon: origin + largeFeedIconPath,
    favicon: origin + feedIconPath,
    ...(paper.tagline !== undefined && { description: paper.tagline }),
    language: paper.language,
    authors: [{ name: paper.publisher ?? paper.name }],
    items: entries.map((entry) => toItem(entry, feed)),
  };
}

function toItem({ article, page, published, updated }: FeedEntry, { paper, origin, script }: Feed) {
  const path = articlePath(article.date, article.slug);
  const pictures = article.pictures.map(({ name, alt, bytes }) => ({
    url: origin + picturePath(article.date, name),
    mime_type: pictureTypeOf(name),
    // The copy of a photograph that is sent has another size than the file.
    ...(isDrawing(name) && { size_in_bytes: bytes }),
    ...(alt && { title: alt }),
  }));
  const authors = authorsOf(article.byline).map(({ name }) => ({ name }));
  const language = foreignLanguage(article.title + article.summary, paper.language);
  const genre = genreOf(article, paper.language);
  const section = paper.sections.find(({ id }) => id === article.section);
  return {
    id: origin + path,
    url: origin + withScript(path, script),
    title: article.title,
    ...(language && { language }),
    content_html: toArticleHtml({ article, paper, origin, script }),
    ...(article.summary && { summary: oneLine(article.summary) }),
    ...(pictures[0] && { image: pictures[0].url }),
    date_published: published,
    date_modified: updated,
    ...(authors.length > 0 && { authors }),
    tags: [...(section ? [section.name] : []), ...(genre ? [genre] : []), ...article.keywords],
    ...(pictures.length > 0 && { attachments: pictures }),
    // A custom extension, which the format allows: the place of the article in print.
    _print: { edition: article.date, ...(page !== undefined && { page }) },
  };
}
