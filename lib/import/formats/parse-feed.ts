/** Reads RSS 2.0 and 1.0, Atom, and the export of WordPress (WXR), which is RSS with fields of its own. */
import { escapeMarkup } from '@/lib/language/escape-markup';
import type { ImportedDocument, Note } from '../imported-document';
import { decodeEntities } from './decode-entities';
import { parseFragment } from './parse-html';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from './parse-xml';
import { toMoment } from './to-moment';
import { readShortcodes, toParagraphs } from './wordpress-text';

/** @throws if the text is not well-formed */
export function parseFeed(text: string): { documents: ImportedDocument[]; notes: Note[] } {
  const root = parseXml(text.replace(/^\uFEFF/, '').trimStart());
  const top = root.children[0] ?? root;
  const channel = childOf(top, 'channel');
  if (top.name === 'feed')
    return { documents: childrenOf(top, 'entry').map(parseEntry), notes: [] };
  const items = [...(channel ? childrenOf(channel, 'item') : []), ...childrenOf(top, 'item')];
  const stories = items.filter(isStory);
  const left = items.length - stories.length;
  const notes: Note[] =
    left > 0
      ? [
          {
            kind: 'not understood',
            text: `of ${items.length} entries, those that are no posts are left out: ${listTitles(items.filter((item) => !isStory(item)))}`,
          },
        ]
      : [];
  const authors = findAuthors(channel ?? top);
  return { documents: stories.map((item) => parseItem(item, authors)), notes };
}

/** WordPress exports pictures, menus and pages as entries too. */
function isStory(item: XmlElement): boolean {
  const type = textOf(item, 'wp:post_type');
  return type === undefined || type === 'post';
}

function listTitles(items: readonly XmlElement[]): string {
  return items
    .map((item) => `“${textOf(item, 'title') ?? ''}” (${textOf(item, 'wp:post_type')})`)
    .join(', ');
}

/** The names behind the logins of WordPress. */
function findAuthors(channel: XmlElement): ReadonlyMap<string, string> {
  const authors = childrenOf(channel, 'wp:author').map((author): [string, string] => [
    textOf(author, 'wp:author_login') ?? '',
    textOf(author, 'wp:author_display_name') ?? '',
  ]);
  return new Map(authors);
}

/** A login that is nobody's name is no byline. */
const nobody = /^(?:admin|administrator|editor|root|webmaster|user)\d*$/i;

function parseItem(item: XmlElement, authors: ReadonlyMap<string, string>): ImportedDocument {
  const isWordPress = textOf(item, 'wp:post_type') !== undefined;
  const html = textOf(item, 'content:encoded', 'description') ?? '';
  const body = isWordPress ? toParagraphs(readShortcodes(html)) : html;
  const creator =
    textOf(item, 'dc:creator') ?? textOf(item, 'author')?.replace(/^.*\((.*)\)$/, '$1');
  const author = creator && (authors.get(creator) || creator);
  const status = textOf(item, 'wp:status');
  const excerpt = textOf(item, 'excerpt:encoded');
  return assemble({
    title: textOf(item, 'title'),
    deck: excerpt,
    byline: author && !nobody.test(author) ? author : undefined,
    published: toMoment(textOf(item, 'pubDate', 'dc:date')),
    keywords: childrenOf(item, 'category').map((one) => one.text.trim()),
    slug: textOf(item, 'wp:post_name'),
    isDraft: status !== undefined && status !== 'publish',
    link: textOf(item, 'link'),
    files: [...childrenOf(item, 'enclosure'), ...childrenOf(item, 'media:content')].flatMap(
      (one) => one.attributes.url ?? [],
    ),
    html: body,
  });
}

function parseEntry(entry: XmlElement): ImportedDocument {
  const body = childOf(entry, 'content') ?? childOf(entry, 'summary');
  const author = childOf(entry, 'author');
  return assemble({
    title: toText(childOf(entry, 'title')),
    deck: body?.name === 'content' ? toText(childOf(entry, 'summary')) : undefined,
    byline: author && textOf(author, 'name'),
    published: toMoment(textOf(entry, 'published', 'updated')),
    keywords: childrenOf(entry, 'category').flatMap(
      ({ attributes }) => attributes.label ?? attributes.term ?? [],
    ),
    link: childrenOf(entry, 'link').find(
      ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
    )?.attributes.href,
    files: childrenOf(entry, 'link').flatMap(({ attributes }) =>
      attributes.rel === 'enclosure' ? (attributes.href ?? []) : [],
    ),
    html: toHtml(body),
  });
}

/** Atom says whether a text is plain, HTML in references or XHTML. */
function toHtml(element: XmlElement | undefined): string {
  if (!element) return '';
  if (element.attributes.type === 'xhtml') return element.inner;
  if (element.attributes.type === 'html') return element.text;
  return element.text
    .split(/\n\s*\n/)
    .map((one) => `<p>${escapeMarkup(one)}</p>`)
    .join('');
}

function toText(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const isMarkup = element.attributes.type === 'html';
  const text = isMarkup ? decodeEntities(element.text.replace(/<[^>]*>/g, '')) : element.text;
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

interface Entry {
  title: string | undefined;
  deck: string | undefined;
  byline: string | undefined;
  published: string | undefined;
  keywords: string[];
  slug?: string | undefined;
  isDraft?: boolean;
  link: string | undefined;
  files: string[];
  html: string;
}

function assemble({ html, link, files, keywords, ...entry }: Entry): ImportedDocument {
  const body = parseFragment(html);
  const strip = (text: string | undefined) =>
    text === undefined
      ? undefined
      : decodeEntities(text.replace(/<[^>]*>/g, ''))
          .replace(/\s+/g, ' ')
          .trim() || undefined;
  const title = strip(entry.title);
  const deck = strip(entry.deck);
  const isSummary =
    deck !== undefined &&
    body.texts
      .join('')
      .replace(/\s/g, '')
      .startsWith(deck.replace(/\s|(?:…|\[…\]|\.\.\.)$/gu, ''));
  const notes: Note[] = [
    ...body.notes,
    ...(link ? [{ kind: 'kept' as const, text: `it was at ${link}` }] : []),
    ...(isSummary
      ? [
          {
            kind: 'changed' as const,
            text: 'its summary is the beginning of its text and is left out',
          },
        ]
      : []),
    ...files.map((file) => ({
      kind: 'not understood' as const,
      text: `the feed names a file of the story: ${file}`,
    })),
  ];
  const { byline, published, slug, isDraft } = entry;
  return {
    ...body,
    head: {
      ...(title && { title }),
      ...(deck && !isSummary && { deck }),
      ...(byline && { byline }),
      ...(published && { published }),
      ...(slug && { slug }),
      ...(isDraft && { isDraft }),
      keywords: [...new Set(keywords.filter((word) => word !== '' && word !== 'Uncategorized'))],
    },
    notes,
    texts: [
      ...(title ? [title] : []),
      ...(deck && !isSummary ? [deck] : []),
      ...(byline ? [byline] : []),
      ...body.texts,
    ],
  };
}
