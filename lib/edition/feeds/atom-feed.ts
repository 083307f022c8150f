/** Writes a feed as Atom (RFC 4287), with the full text of each article. */
import { isDrawing } from '@/lib/addresses/picture-variants';
import { withScript } from '@/lib/addresses/script-query';
import type { Article } from '@/lib/content/article';
import { foreignLanguage } from '@/lib/language/foreign-language';
import { articlePath, picturePath } from '../addresses/paths';
import { latestOf } from '../article-times';
import { genreOf } from '../kind-name';
import { authorsOf } from '../metadata/authors-of';
import { oneLine } from '../metadata/description';
import { pictureTypeOf } from '../metadata/picture-type';
import { toArticleHtml } from './article-html';
import { type Feed, type FeedEntry, feedIconPath } from './feed';
import { element, textElement, toXmlDocument } from './xml';

export function toAtomFeed(feed: Feed): string {
  const { paper, title, home, self, origin, entries } = feed;
  const updated = latestOf(entries.map((entry) => entry.updated));
  return toXmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': paper.language }, [
      textElement('id', origin + self),
      textElement('title', title),
      textElement('subtitle', paper.tagline),
      textElement('updated', updated),
      textElement('icon', origin + feedIconPath),
      element('author', {}, [textElement('name', paper.publisher ?? paper.name)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: origin + self }),
      element('link', { rel: 'alternate', type: 'text/html', href: origin + home }),
      ...entries.map((entry) => toEntry(entry, feed)),
    ]),
  );
}

function toEntry(
  { article, page, published, updated }: FeedEntry,
  { paper, origin, script }: Feed,
): string {
  const path = articlePath(article.date, article.slug);
  const genre = genreOf(article, paper.language);
  const section = paper.sections.find(({ id }) => id === article.section);
  const language = foreignLanguage(article.title + article.summary, paper.language);
  return element('entry', { 'xml:lang': language }, [
    textElement('id', origin + path),
    textElement('title', article.title),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: origin + withScript(path, script),
    }),
    textElement('published', published),
    textElement('updated', updated),
    ...authorsOf(article.byline).map(({ name }) =>
      element('author', {}, [textElement('name', name)]),
    ),
    element('category', { term: article.section, label: section?.name }),
    ...(genre
      ? [element('category', { scheme: genreScheme, term: article.kind, label: genre })]
      : []),
    ...article.keywords.map((term) => element('category', { term })),
    ...(page === undefined ? [] : [element('category', { scheme: pageScheme, term: page })]),
    ...toEnclosures(article, origin),
    textElement('summary', oneLine(article.summary) || undefined),
    textElement('content', toArticleHtml({ article, paper, origin, script }), { type: 'html' }),
  ]);
}

/** Marks the category that holds the kind of the article. */
const genreScheme = 'https://schema.org/genre';

/** Marks the category that holds the page number, to distinguish it from keywords. */
const pageScheme = 'https://schema.org/printPage';

function toEnclosures({ pictures, date }: Article, origin: string): string[] {
  return pictures.map(({ name, alt, bytes }) =>
    element('link', {
      rel: 'enclosure',
      type: pictureTypeOf(name),
      href: origin + picturePath(date, name),
      // The copy of a photograph that is sent has another size than the file.
      length: isDrawing(name) ? bytes : undefined,
      title: alt || undefined,
    }),
  );
}
