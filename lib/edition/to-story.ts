import type { Element, ElementContent, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Article, Picture } from '@/lib/content/article';
import type {
  Block,
  CellAlign,
  ParagraphBlock,
  Pins,
  Run,
  Story,
  StoryPicture,
} from '@/lib/layout/model/story';
import { articlePath, picturePath } from './addresses/paths';
import { correctionHead } from './correction-head';

/**
 * Converts an article to the story that the layout sets: headings, blocks of text with the corrections under them,
 * and the editor's instructions.
 *
 * @param tag the paper's language, BCP 47
 */
export function toStory(article: Article, tag: string): Story {
  const { slug, section, rank, page, label, kicker, title, deck, byline } = article;
  return {
    slug,
    section,
    rank,
    headline: title,
    ...(page === undefined ? {} : { page }),
    ...(label === undefined ? {} : { label }),
    ...(kicker === undefined ? {} : { kicker }),
    ...(deck === undefined ? {} : { deck }),
    ...(byline === undefined ? {} : { byline: byline.printed }),
    bylineRunsIn: byline?.runsIn ?? false,
    ...(article.kind === 'photo' && { isPhoto: true }),
    blocks: [...toBlocks(article.body.children, article), ...toCorrections(article, tag)],
    pins: toPins(article),
    ...(isMadeIndex(article) && { rank: 4, isIndex: true }),
  };
}

/** True for an index without lines of its own, which the system makes. */
function isMadeIndex({ kind, characters, pictures }: Article): boolean {
  return kind === 'index' && characters === 0 && pictures.length === 0;
}

/** The editor's instructions, and where there are none, what the kind of the article wants. */
function toPins(article: Article): Pins {
  const { kind, pins } = article;
  switch (kind) {
    case 'photo':
      return { picture: 'large', ...pins };
    case 'obituary':
      return { box: true, ...pins };
    case 'index':
      return isMadeIndex(article) ? { box: true, ...pins } : pins;
    default:
      return pins;
  }
}

function toCorrections({ corrections }: Article, tag: string): Block[] {
  return corrections.map(({ date, text }) => {
    const head: Run = { text: correctionHead(date, tag), style: 'strong' };
    return { kind: 'correction', runs: [head, { text }] };
  });
}

type Content = RootContent | ElementContent;
type Style = NonNullable<Run['style']>;

const styles: Record<string, Style> = {
  strong: 'strong',
  em: 'emphasis',
  code: 'code',
  sup: 'superscript',
  del: 'strike',
};

function toBlocks(nodes: readonly Content[], article: Article): Block[] {
  return gatherText(nodes).flatMap((node): Block[] => {
    if (Array.isArray(node)) return toParagraph(node, article);
    return toBlock(node, article);
  });
}

/** Groups inline nodes between blocks, as in the items of tight lists. Each group becomes a paragraph. */
function gatherText(nodes: readonly Content[]): (Element | Content[])[] {
  const gathered: (Element | Content[])[] = [];
  for (const node of nodes) {
    const last = gathered.at(-1);
    if (node.type === 'element' && blockElements.has(node.tagName)) gathered.push(node);
    else if (Array.isArray(last)) last.push(node);
    else gathered.push([node]);
  }
  return gathered;
}

const blockElements = new Set(
  'p h2 h3 h4 h5 h6 ul ol blockquote aside table figure pre section hr div'.split(' '),
);

function toBlock(element: Element, article: Article): Block[] {
  const { tagName, children, properties } = element;
  switch (tagName) {
    case 'p':
      return toParagraph(children, article, settingOf(element));
    case 'ul':
    case 'ol': {
      const items = elementsOf(element, 'li').map((item) => toBlocks(item.children, article));
      const start = typeof properties.start === 'number' ? properties.start : 1;
      return [{ kind: 'list', ordered: tagName === 'ol', start, items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: toBlocks(children, article) }];
    case 'aside':
      return [toFacts(element, article)];
    case 'table':
      return toTable(element, article);
    case 'figure':
      return toFigure(element, article);
    case 'pre':
      return [{ kind: 'code', text: toText(element).replace(/\n$/, '') }];
    case 'hr':
      return [];
    case 'section':
      return toNotes(element, article);
    case 'div':
      return toBlocks(children, article);
    default:
      return [{ kind: 'crosshead', runs: toRuns(children, article) }];
  }
}

function toParagraph(
  nodes: readonly Content[],
  article: Article,
  setting?: NonNullable<ParagraphBlock['setting']>,
): Block[] {
  const runs = toRuns(nodes, article);
  if (!runs.some(({ text }) => text.trim() !== '')) return [];
  return [{ kind: 'paragraph', runs, ...(setting && { setting }) }];
}

/** The first class of a paragraph is what lib/content/kinds/mark-kind.ts took it for. */
function settingOf({ properties }: Element): ParagraphBlock['setting'] {
  const [name] = [properties.className].flat();
  return settings.find((setting) => setting === name);
}

const settings = ['verse', 'sign-off', 'question', 'flush'] as const;

function toFacts(aside: Element, article: Article): Block {
  const title = elementsOf(aside, 'p').find(isFactsTitle);
  const rest = aside.children.filter((child) => child !== title);
  return { kind: 'facts', title: title ? toTitle(title) : '', blocks: toBlocks(rest, article) };
}

/** The numbers of footnotes in a title, which has one style, are in brackets. */
function toTitle(node: Content): string {
  if (node.type === 'text') return toOneLine(node.value);
  if (node.type !== 'element') return '';
  const text = node.children.map(toTitle).join('');
  return node.tagName === 'sup' ? `[${text}]` : text;
}

/** The only section of a body holds its footnotes. */
function toNotes(section: Element, article: Article): Block[] {
  return elementsOf(section, 'ol').map((list) => ({
    kind: 'notes',
    start: 1,
    items: elementsOf(list, 'li').map((item) => toBlocks(item.children, article)),
  }));
}

function isFactsTitle({ properties }: Element): boolean {
  return properties.className?.toString() === 'facts-title';
}

function toTable(table: Element, article: Article): Block[] {
  const rowsOf = (part: string) =>
    elementsOf(table, part).flatMap((group) => elementsOf(group, 'tr').map(cellsOf));
  const heads = rowsOf('thead').at(0) ?? [];
  const toCells = (row: Element[]) => row.map((cell) => toRuns(cell.children, article));
  const [head, rows] = [toCells(heads), rowsOf('tbody').map(toCells)];
  const align = heads.map(({ properties }) => aligns[String(properties.align)] ?? 'start');
  if (rows.length > 0) return [{ kind: 'table', head, rows, align }];
  return head.length > 0 ? [{ kind: 'table', head: [], rows: [head], align }] : [];
}

const aligns: Record<string, CellAlign> = { left: 'start', center: 'centre', right: 'end' };

const cellsOf = (row: Element): Element[] => [...elementsOf(row, 'th'), ...elementsOf(row, 'td')];

function toFigure(figure: Element, article: Article): Block[] {
  return elementsOf(figure, 'img').flatMap(({ properties }): Block[] => {
    const picture = article.pictures.find(({ name }) => name === properties.src);
    return picture ? [{ kind: 'figure', picture: toStoryPicture(picture, article.date) }] : [];
  });
}

function toStoryPicture(picture: Picture, date: string): StoryPicture {
  const { name, width, height, alt, caption, credit, focus } = picture;
  return {
    src: picturePath(date, name),
    width,
    height,
    alt,
    ...(isDrawing(picture) && { isDrawing: true }),
    ...(focus && { focus }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

/** Bytes a pixel. Without loss, a photograph takes one or more, and lines on flat ground a tenth. */
const drawnBytes = 0.3;

/** True for a drawing in lines, and for one in pixels that compresses without loss as no photograph does. */
function isDrawing({ name, width, height, bytes }: Picture): boolean {
  if (/\.svg$/i.test(name)) return true;
  return /\.(?:png|gif)$/i.test(name) && bytes < drawnBytes * width * height;
}

/** Converts inline nodes to runs of one style each. If styles are nested, the innermost applies. */
function toRuns(nodes: readonly Content[], article: Article, outer: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text')
      return node.value === '' ? [] : [{ ...outer, text: toOneLine(node.value) }];
    // Links from a footnote back to the text are useless on paper, where both are in sight.
    if (node.type !== 'element' || 'dataFootnoteBackref' in node.properties) return [];
    if (node.tagName === 'br') return [{ ...outer, text: '\n' }];
    const style = styles[node.tagName];
    const { href, lang } = node.properties;
    return toRuns(node.children, article, {
      ...outer,
      ...(style && { style }),
      ...(typeof href === 'string' && { href: toAddress(href, article) }),
      ...(typeof lang === 'string' && { language: lang }),
    });
  });
}

/** A page has many stories, so a footnote is linked to where its article has it. */
function toAddress(href: string, { date, slug }: Article): string {
  return href.startsWith('#') ? articlePath(date, slug) + href : href;
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, (white) => (white.includes('\n') ? ' ' : white));
}

function elementsOf(parent: Element, tagName: string): Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === tagName,
  );
}
