/**
 * Converts the body of an article to what the editor of an official account leaves in place: sections, paragraphs,
 * spans, strong, em, pictures, quotations and tables with inline styles. Links become numbered notes, because such an
 * article can have none that lead out of it.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Article } from '@/lib/content/article';
import type { NoteList } from './note-list';
import { styles } from './styles';

export interface WechatBodyParts {
  notes: NoteList;
  /** Returns the public address of a link; undefined where it has none. */
  linkTo: (href: string) => string | undefined;
  /** Returns the data of a picture as an address; undefined if it cannot be shown. */
  pictureAt: (name: string) => string | undefined;
  /** Of the first lines of paragraphs, in em. */
  indent: number;
}

export function build(
  tagName: string,
  style: string | undefined,
  children: ElementContent[],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties: { ...properties, style }, children };
}

export const toTextNode = (value: string): ElementContent => ({ type: 'text', value });

/** Returns the blocks of an article, without its footnotes. */
export function toWechatBody(article: Article, parts: WechatBodyParts): ElementContent[] {
  return article.body.children.flatMap((node) =>
    node.type === 'element' ? toBlock(node, parts) : [],
  );
}

/** Returns the text of a footnote, by its id. */
export function toFootnote(article: Article, id: string, parts: WechatBodyParts): ElementContent[] {
  const item = findById(article.body.children, id);
  const blocks = item?.children.filter((child) => child.type === 'element') ?? [];
  return blocks.flatMap((block, index) => [
    ...(index > 0 ? [toTextNode(' ')] : []),
    ...toInline(block.children, parts),
  ]);
}

function findById(
  nodes: readonly Article['body']['children'][number][],
  id: string,
): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = node.properties.id === id ? node : findById(node.children, id);
    if (found) return found;
  }
  return undefined;
}

function toBlock(node: Element, parts: WechatBodyParts): Element[] {
  const { tagName, children } = node;
  const blocks = () => children.flatMap((child) => toBlockOrLine(child, parts));
  switch (tagName) {
    case 'p':
      return toParagraph(node, parts);
    case 'h2':
    case 'h3':
      return [
        build('p', styles.crosshead, [build('strong', undefined, toInline(children, parts))]),
      ];
    case 'ul':
    case 'ol':
      return [build('section', styles.list, toItems(node, parts))];
    case 'blockquote':
      return [build('blockquote', styles.quote, blocks())];
    case 'aside':
      return [build('section', styles.facts, blocks())];
    case 'figure':
      return [build('section', styles.figure, blocks())];
    case 'figcaption':
      return [build('p', styles.caption, toInline(withSpaces(children), parts))];
    case 'img':
      return [toPicture(node, parts)];
    case 'pre':
      return [build('section', styles.list, toCodeLines(node))];
    case 'table':
      return [build('table', styles.table, [build('tbody', undefined, toRows(node, parts))])];
    // The footnotes, which are among the notes at the end.
    case 'section':
      return [];
    default:
      return [build('p', styles.paragraph, toInline([node], parts))];
  }
}

const inlineNames: ReadonlySet<string> = new Set('a strong em del code sup span br'.split(' '));

function toBlockOrLine(node: ElementContent, parts: WechatBodyParts): Element[] {
  const isLine = node.type === 'text' || (node.type === 'element' && inlineNames.has(node.tagName));
  if (isLine) return [build('p', styles.line, toInline([node], parts))];
  return node.type === 'element' ? toBlock(node, parts) : [];
}

/** A line after a hard break is a paragraph without white above it: the editor joins lines of one paragraph. */
function toParagraph(node: Element, parts: WechatBodyParts): Element[] {
  const classes = [node.properties.className].flat();
  const lines = splitLines(node.children).map((line) => toInline(line, parts));
  if (classes.includes('verse'))
    return [
      build(
        'section',
        styles.verse,
        lines.map((line) => build('p', styles.line, line)),
      ),
    ];
  if (classes.includes('facts-title'))
    return [build('p', styles.factsTitle, [build('strong', undefined, lines.flat())])];
  const isSignOff = classes.includes('sign-off');
  const last = lines.length - 1;
  const indent =
    isSignOff || classes.includes('question') || classes.includes('answer') || parts.indent === 0
      ? ''
      : `text-indent:${parts.indent}em;`;
  return lines.map((line, index) => {
    const usual = isSignOff ? styles.signOff : styles.paragraph;
    const style = index < last ? usual.replace('margin:0 0 16px', 'margin:0') : usual;
    return build('p', style + (index === 0 ? indent : ''), line);
  });
}

/** Splits nodes at their hard breaks, also at those inside of others. */
function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else if (node.type === 'element') {
      splitLines(node.children).forEach((children, index) => {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push({ ...node, children });
      });
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

function toInline(nodes: readonly ElementContent[], parts: WechatBodyParts): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const inside = () => toInline(node.children, parts);
    switch (node.tagName) {
      case 'a':
        return toLink(node, inside(), parts);
      case 'strong':
      case 'em':
        return [build(node.tagName, undefined, inside())];
      case 'del':
        return [build('span', styles.struck, inside())];
      case 'code':
        return [build('span', styles.code, inside())];
      case 'img':
        return [toPicture(node, parts)];
      case 'br':
        return [toTextNode(' ')];
      default:
        return inside();
    }
  });
}

function toLink(
  node: Element,
  children: ElementContent[],
  parts: WechatBodyParts,
): ElementContent[] {
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteBackref !== undefined || typeof href !== 'string') return [];
  if (dataFootnoteRef !== undefined)
    return [toMark(parts.notes.ofFootnote(decodeURIComponent(href.slice(1))))];
  const address = parts.linkTo(href);
  const text = toText({ type: 'root', children });
  // An address that is the text already needs no note, and nobody follows a telephone number there.
  if (address === undefined || !/^https?:/.test(address) || isSameAddress(text, address))
    return children;
  return [...children, toMark(parts.notes.ofLink(address, text))];
}

const isSameAddress = (text: string, address: string): boolean =>
  address.replace(/^https?:\/\/|\/$/g, '') === text.trim().replace(/^https?:\/\/|\/$/g, '');

const toMark = (number: number): Element => build('span', styles.mark, [toTextNode(`[${number}]`)]);

function toPicture({ properties: { src, alt } }: Element, { pictureAt }: WechatBodyParts): Element {
  const address = pictureAt(String(src));
  const text = String(alt ?? '');
  if (address === undefined) return build('p', styles.caption, [toTextNode(`[${text}]`)]);
  return build('img', styles.picture, [], { src: address, alt: text });
}

/** Parts a caption from the credit after it. */
function withSpaces(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) =>
    index > 0 && child.type === 'element' ? [toTextNode(' '), child] : [child],
  );
}

/** Items are paragraphs with their mark as text, which no editor renumbers. */
function toItems(list: Element, parts: WechatBodyParts, depth = 0): Element[] {
  const { start } = list.properties;
  const first = typeof start === 'number' ? start : 1;
  const items = list.children.filter((child) => child.type === 'element');
  return items.flatMap((item, index) => {
    const mark = list.tagName === 'ol' ? `${first + index}. ` : '• ';
    const texts = item.children.filter((child) => !isList(child));
    const lines = texts.some((child) => child.type === 'element' && child.tagName === 'p')
      ? texts.filter((child) => child.type === 'element').map(({ children }) => children)
      : [texts];
    const style = `${styles.item}${depth > 0 ? `padding-left:${depth * 1.5}em;` : ''}`;
    return [
      ...lines.map((line, at) =>
        build('p', style, [...(at === 0 ? [toTextNode(mark)] : []), ...toInline(line, parts)]),
      ),
      ...item.children.flatMap((inner) =>
        inner.type === 'element' && isList(inner) ? toItems(inner, parts, depth + 1) : [],
      ),
    ];
  });
}

const isList = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

/** White at the beginning of a line of code is of the kind that is not joined. */
function toCodeLines(code: Element): Element[] {
  const lines = toText(code).replace(/\n$/, '').split('\n');
  return lines.map((line) =>
    build('p', styles.line, [
      build('span', styles.code, [
        toTextNode(line.replace(/^ +/, (white) => '\u00A0'.repeat(white.length))),
      ]),
    ]),
  );
}

function toRows(table: Element, parts: WechatBodyParts): Element[] {
  const elementsIn = ({ children }: Element) =>
    children.filter((child) => child.type === 'element');
  return elementsIn(table)
    .flatMap(elementsIn)
    .map((row) =>
      build(
        'tr',
        undefined,
        elementsIn(row).map((cell) => {
          const { align } = cell.properties;
          const side = typeof align === 'string' ? `text-align:${align};` : '';
          const inside = toInline(cell.children, parts);
          const content = cell.tagName === 'th' ? [build('strong', undefined, inside)] : inside;
          return build('td', styles.cell + side, content);
        }),
      ),
    );
}
