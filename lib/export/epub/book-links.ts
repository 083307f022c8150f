import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { nameCrossheads } from '@/lib/addresses/crosshead-ids';
import { withScript } from '@/lib/addresses/script-query';
import type { Article } from '@/lib/content/article';
import { articlePath } from '@/lib/edition/addresses/paths';
import { type Edition, findArticle } from '@/lib/edition/edition';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { articleFolder, type Book } from './book';

/** Returns the crossheads of a body in order. */
export function findCrossheads({ body }: Pick<Article, 'body'>): Element[] {
  const found: Element[] = [];
  visit(body, 'element', (element) => {
    if (element.tagName === 'h2' || element.tagName === 'h3') found.push(element);
  });
  return found;
}

/**
 * The id of a crosshead in a publication, counted from 0. Its id on the site is its text, which is no name of XML if it
 * begins with a digit.
 */
export const crossheadId = (index: number): string => `part-${index + 1}`;

/** Returns the ids of an article in a publication by those that it has on the site. */
function listIds(article: Article): Map<string, string> {
  const names = nameCrossheads(findCrossheads(article).map((element) => toText(element)));
  const ids = new Map(names.map((name, index) => [name, crossheadId(index)]));
  visit(article.body, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.set(id, id);
  });
  return ids;
}

export interface LinkSource {
  edition: Edition;
  book: Book;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The script of the edition, if it is not the paper's own. */
  script?: ChineseScript | undefined;
}

/**
 * Returns a function that leads the links of an article to the files of the same publication, and to everything else
 * at its public address. It returns undefined where neither is known, so that only the text of a link is left.
 */
export function openLinks(
  article: Article,
  { edition, book, origin, script }: LinkSource,
): (href: string) => string | undefined {
  const ids = new Map(book.chapters.map((chapter) => [chapter.article.slug, chapter]));
  const inside = (target: Article, fragment: string | undefined): string | undefined =>
    fragment === undefined ? undefined : listIds(target).get(decode(fragment));
  return (href) => {
    if (href.startsWith('#')) {
      const id = inside(article, href.slice(1));
      return id === undefined ? undefined : `#${id}`;
    }
    if (!href.startsWith('/')) return toPublicAddress(href);
    const [path = '', fragment] = href.split('#');
    const before = articlePath(edition.date, '');
    const slug = path.startsWith(before) ? path.slice(before.length) : '';
    const target = slug === '' ? undefined : findArticle(edition, decode(slug));
    const chapter = target && ids.get(target.slug);
    if (!target || !chapter)
      return origin === undefined ? undefined : toPublicAddress(origin + withScript(href, script));
    const id = inside(target, fragment);
    const file = chapter.path.slice(articleFolder.length);
    return id === undefined ? file : `${file}#${id}`;
  };
}

/** Returns an address as a URL is written; undefined for a text that is none. */
function toPublicAddress(text: string): string | undefined {
  if (!/^(?:https?|mailto|tel):/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/** Leaves a text with an invalid escape sequence unchanged. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
