/**
 * Converts an article to HTML for feed readers, and for files that are read without the site: all printed text except
 * the headline, which both have a place for, and without styles.
 */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { withScript } from '@/lib/addresses/script-query';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { articlePath, picturePath } from '../addresses/paths';
import { correctionHead } from '../correction-head';

export interface ArticleHtmlParts {
  article: Article;
  paper: Paper;
  /** Origin of the site: `https://example.com`. */
  origin: string;
  /** The other script of the paper, which links keep. */
  script?: ChineseScript | undefined;
}

/** @returns HTML with absolute addresses */
export function toArticleHtml({ article, paper, origin, script }: ArticleHtmlParts): string {
  const base = origin + articlePath(article.date, article.slug);
  return writeArticleHtml(article, paper, {
    linkTo: (href) =>
      href.startsWith('/') ? origin + withScript(href, script) : new URL(href, base).href,
    pictureAt: (name) => origin + picturePath(article.date, name),
  });
}

/** The addresses in the HTML of an article. */
export interface HtmlAddresses {
  /**
   * Returns where a link leads, by its address in the article: a path of the site, `#` and an id, or an address
   * elsewhere; undefined to leave only its text.
   */
  linkTo: (href: string) => string | undefined;
  /** Returns the address of a picture by the name of its file. */
  pictureAt: (name: string) => string;
}

export function writeArticleHtml(
  article: Article,
  paper: Pick<Paper, 'language'>,
  addresses: HtmlAddresses,
): string {
  const { label, kicker, deck, byline } = article;
  const headings = [label, kicker, deck, byline?.runsIn ? undefined : byline?.printed];
  const body = withRunIn(withAddresses(article, addresses), article);
  const children = [
    ...headings.flatMap((text) => (text === undefined ? [] : [toElement('p', text)])),
    ...body.children,
    ...toCorrections(article, paper),
  ];
  return toHtml({ type: 'root', children: children.flatMap(withoutOwnMarks) });
}

/**
 * Removes what only the paper's own pages use: classes and the data of scripts. Readers have no styles for them, and
 * what remains of an element that had nothing else is its text.
 */
function withoutOwnMarks(node: RootContent): RootContent[] {
  if (node.type !== 'element') return [node];
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !/^(?:className|style|data.+)$/.test(name)),
  );
  const parts = node.tagName === 'figcaption' ? withSpaces(node.children) : node.children;
  // Only elements are inside of an element.
  const children = parts.flatMap(withoutOwnMarks) as ElementContent[];
  const isBare = node.tagName === 'span' && Object.keys(properties).length === 0;
  return isBare ? children : [{ ...node, properties, children }];
}

/** Parts a caption from the credit after it, which the paper's own pages do by their style. */
function withSpaces(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) =>
    index > 0 && child.type === 'element' ? [{ type: 'text', value: ' ' }, child] : [child],
  );
}

function withAddresses(article: Article, { linkTo, pictureAt }: HtmlAddresses): Root {
  const body = structuredClone(article.body);
  visit(body, 'element', ({ tagName, properties }) => {
    const { href, src } = properties;
    if (tagName === 'a' && typeof href === 'string') properties.href = linkTo(href);
    if (tagName !== 'img' || typeof src !== 'string') return;
    const picture = article.pictures.find(({ name }) => name === src);
    properties.src = pictureAt(src);
    if (picture) Object.assign(properties, { width: picture.width, height: picture.height });
  });
  return body;
}

/** Puts a run-in byline at the start of the first paragraph, as on the page. */
function withRunIn(body: Root, { byline }: Article): Root {
  if (!byline?.runsIn) return body;
  const isParagraph = (node: Root['children'][number]): node is Element =>
    node.type === 'element' && node.tagName === 'p';
  const first = body.children.find(isParagraph);
  if (!first) return { ...body, children: [toElement('p', byline.printed), ...body.children] };
  first.children.unshift({ type: 'text', value: `${byline.printed}\u3000` });
  return body;
}

function toCorrections(
  { corrections }: Article,
  { language }: Pick<Paper, 'language'>,
): ElementContent[] {
  if (corrections.length === 0) return [];
  const notes = corrections.map(({ date, text }): Element => {
    const head = toElement('strong', correctionHead(date, language));
    return { ...toElement('p', text), children: [head, { type: 'text', value: text }] };
  });
  return [{ ...toElement('section', ''), children: notes }];
}

function toElement(tagName: string, text: string): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value: text }] };
}
