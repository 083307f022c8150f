/**
 * Converts the body of an article to the elements of a content document: properties become attributes as XHTML has
 * them, footnotes pop up, and what only the site's own style sheet uses is left out.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { Article } from '@/lib/content/article';
import { crossheadId, findCrossheads } from './book-links';
import type { BookPicture } from './book-pictures';

export interface BodyParts {
  /** Returns where a link leads; undefined to leave only its text. */
  linkTo: (href: string) => string | undefined;
  /** Returns the file of a picture by its name beside the article; undefined if it cannot be shown. */
  pictureOf: (name: string) => BookPicture | undefined;
}

export function toBookBody(article: Article, parts: BodyParts): ElementContent[] {
  const ids = new Map(
    findCrossheads(article).map((element, index) => [element, crossheadId(index)]),
  );
  const body = article.body.children.flatMap((node) =>
    node.type === 'element' || node.type === 'text' ? convert(node, { ...parts, ids }) : [],
  );
  return withRunIn(body, article);
}

type Context = BodyParts & { ids: ReadonlyMap<Element, string> };

function convert(node: ElementContent, context: Context): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const inside = () => convertAll(node.children, context);
  switch (node.tagName) {
    case 'a':
      return [toLink(node, inside(), context)];
    case 'img':
      return [toPicture(node, context)];
    case 'section':
      return [toNotes(node, context)];
    case 'h2':
    case 'h3':
      return [build(node.tagName, { id: context.ids.get(node) }, inside())];
    case 'figcaption':
      return [build('figcaption', {}, withSpaces(inside()))];
    case 'aside':
      return [build('aside', { 'epub:type': 'sidebar', role: 'note', class: 'facts' }, inside())];
    case 'ol':
      return [build('ol', { start: node.properties.start }, inside())];
    case 'td':
    case 'th':
      return [toCell(node, inside())];
    case 'span':
      return toRun(node, inside());
    default:
      return [build(node.tagName, attributesOf(node), inside())];
  }
}

const convertAll = (nodes: readonly ElementContent[], context: Context): ElementContent[] =>
  nodes.flatMap((node) => convert(node, context));

function build(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** The classes that the style sheet of the publication has rules for. */
const styledClasses: ReadonlySet<string> = new Set(
  'verse sign-off facts-title question answer credit'.split(' '),
);

/** Returns the language, the direction, the id and the classes of an element. */
function attributesOf({ properties: { id, lang, dir, className } }: Element): Properties {
  const classes = [className].flat().filter((name) => styledClasses.has(String(name)));
  return {
    id,
    lang,
    'xml:lang': lang,
    dir,
    class: classes.length > 0 ? classes.join(' ') : undefined,
  };
}

/** A run that has nothing but marks for the site is its text. */
function toRun(node: Element, children: ElementContent[]): ElementContent[] {
  const attributes = attributesOf(node);
  const isBare = Object.values(attributes).every((value) => value === undefined);
  return isBare ? children : [build('span', attributes, children)];
}

function toLink(node: Element, children: ElementContent[], { linkTo }: Context): Element {
  const { href, dataFootnoteRef, id } = node.properties;
  const target = typeof href === 'string' ? linkTo(href) : undefined;
  if (target === undefined) return build('span', { id }, children);
  const ofNote = { 'epub:type': 'noteref', role: 'doc-noteref' };
  return build('a', { href: target, id, ...(dataFootnoteRef != null && ofNote) }, children);
}

/** What cannot be shown is described. */
function toPicture({ properties: { src, alt } }: Element, { pictureOf }: Context): Element {
  const picture = pictureOf(String(src));
  const text = String(alt ?? '');
  return picture
    ? build('img', { src: `../${picture.path}`, alt: text }, [])
    : build('span', {}, [{ type: 'text', value: `[${text}]` }]);
}

/** Alignment is an attribute in Markdown's tables, which XHTML no longer has. */
function toCell({ tagName, properties: { align } }: Element, children: ElementContent[]): Element {
  const side = align === 'right' || align === 'center' ? align : undefined;
  return build(tagName, { class: side, ...(tagName === 'th' && { scope: 'col' }) }, children);
}

/** Parts a caption from the credit after it, which the site does by its style. */
function withSpaces(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) =>
    index > 0 && child.type === 'element' && child.properties.class === 'credit'
      ? [{ type: 'text', value: ' ' }, child]
      : [child],
  );
}

/**
 * Converts the list of footnotes to notes that e-readers show in place (EPUB Structural Semantics Vocabulary,
 * `footnote`): each is an aside, whose number leads back.
 */
function toNotes(section: Element, context: Context): Element {
  const items = elementsIn(section).flatMap(elementsIn);
  return build(
    'section',
    { 'epub:type': 'footnotes', class: 'notes' },
    items.map((item, index) => toNote(item, index + 1, context)),
  );
}

function toNote(item: Element, number: number, context: Context): Element {
  const backs = findBacks(item);
  const [first, ...others] = backs.map(({ properties: { href, ariaLabel } }, index) =>
    build('a', { role: 'doc-backlink', href, 'aria-label': ariaLabel }, [
      { type: 'text', value: index === 0 ? String(number) : '↩' },
    ]),
  );
  const blocks = convertAll(withoutBacks(item.children), context).filter(
    (node): node is Element => node.type === 'element',
  );
  const [opening, ...rest] = blocks;
  const head: ElementContent[] = first ? [first, { type: 'text', value: ' ' }] : [];
  const begun: ElementContent[] =
    opening?.tagName === 'p'
      ? [{ ...opening, children: [...head, ...opening.children] }]
      : [build('p', {}, head), ...(opening ? [opening] : [])];
  const attributes = { 'epub:type': 'footnote', role: 'doc-footnote', id: item.properties.id };
  const last = others.length > 0 ? [build('p', {}, others)] : [];
  return build('aside', attributes, [...begun, ...rest, ...last]);
}

const isBack = (node: ElementContent): boolean =>
  node.type === 'element' && node.properties.dataFootnoteBackref !== undefined;

const findBacks = (node: Element): Element[] =>
  elementsIn(node).flatMap((child) => (isBack(child) ? [child] : findBacks(child)));

function withoutBacks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (isBack(node)) return [];
    // The white between a note and its way back.
    if (node.type === 'text' && index === nodes.findIndex(isBack) - 1)
      return [{ ...node, value: node.value.trimEnd() }];
    return node.type === 'element' ? [{ ...node, children: withoutBacks(node.children) }] : [node];
  });
}

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');

/** Puts a run-in byline at the start of the first paragraph, as on the page. */
function withRunIn(body: ElementContent[], { byline }: Article): ElementContent[] {
  if (!byline?.runsIn) return body;
  const at = body.findIndex((node) => node.type === 'element' && node.tagName === 'p');
  const first = body[at];
  const run = build('span', { class: 'byline' }, [{ type: 'text', value: byline.printed }]);
  if (first?.type !== 'element') return [build('p', {}, [run]), ...body];
  const begun = {
    ...first,
    children: [run, { type: 'text', value: '\u3000' } as const, ...first.children],
  };
  return body.toSpliced(at, 1, begun);
}
