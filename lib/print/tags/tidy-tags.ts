import { levelHeadings } from './level-headings';
import { type Content, contentsOf, keyOf, type Tag, type TagKid } from './tag';

/** What tags need to know of the content that they mark. */
export interface ContentFacts {
  /** True if there is text in it; what has none, outside of figures, is decoration. */
  hasText: (content: Content) => boolean;
}

/** The tags of a document in the forms of ISO 32000-1, 14.8.4. */
export interface TidyTags {
  root: Tag;
  /** Content of the heads of pages (folios) that is repeated on each, by `keyOf`. */
  heads: Set<string>;
}

/**
 * Makes the tags of Chromium's those of a newspaper. Containers without a meaning are dissolved, so that a story is
 * a sequence of headings, paragraphs, figures and tables in the order they are read in; what was parted by
 * columns is joined; items become lists; figures and captions lie side by side; decoration is left out, and so
 * are the heads of later pages but for their names and the people who made them.
 */
export function tidyTags(root: Tag, facts: ContentFacts): TidyTags {
  const heads = new Set<string>();
  const work = { facts, heads, hasHead: false };
  const [tidied] = tidyKid(root, work, root.language ?? '');
  if (tidied?.kind !== 'tag') throw new Error('The document has no content');
  return { root: levelHeadings(tidied), heads };
}

interface Work {
  facts: ContentFacts;
  heads: Set<string>;
  /** True once the head of the first page was met. */
  hasHead: boolean;
}

/** Types by role, where Chromium's own is not the best one. */
const typesOfRoles: Record<string, string> = {
  page: 'Sect',
  facts: 'Sect',
  box: 'Sect',
  figure: 'Div',
  caption: 'Caption',
  item: 'LI',
  ordinal: 'LI',
  note: 'Note',
  quote: 'BlockQuote',
  code: 'P',
  run: 'Span',
};

/** Types that contain others, and text only inside of those. */
const containers = new Set(['Document', 'Sect', 'Art', 'Div', 'BlockQuote']);
/** Types of text; Strong and Em are those of PDF 2.0, which the role map leads back to older ones. */
const inline = new Set(['Link', 'Strong', 'Em', 'Code', 'Span', 'Reference']);
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const parts = new Set(['P', 'Caption', 'LI', 'Note', 'Table', 'TR', 'TH', 'TD', 'Figure']);

/** Returns what takes the place of a tag: itself, or its kids where it has no meaning. */
function tidyKid(kid: TagKid, work: Work, around: string): TagKid[] {
  if (kid.kind === 'link') return [kid];
  if (kid.kind === 'content') return work.facts.hasText(kid) ? [kid] : [];
  if (kid.type === 'Figure' && kid.alt) return [toFigure(kid, around)];
  if (kid.role === 'head') return tidyHead(kid, work, around);
  const language = kid.language ?? around;
  const type = (kid.role && typesOfRoles[kid.role]) ?? kid.type;
  const kids = kid.kids.flatMap((one) => tidyKid(one, work, language));
  const { language: _, ...rest } = kid;
  const own = { ...rest, ...(language !== around && { language }) };
  if (containers.has(type)) {
    if (kids.length === 0) return [];
    return [{ ...own, type, kids: joinParts(wrapText(kids)) }];
  }
  if (inline.has(type) || headings.has(type) || parts.has(type)) {
    const isCell = type === 'TD' || type === 'TH';
    if (kids.length === 0 && !isCell) return [];
    const tidied: Tag = { ...own, type, kids: contentsFor(type, kids) };
    return kid.role === 'ref' ? [{ kind: 'tag', type: 'Reference', kids: [tidied] }] : [tidied];
  }
  return kids;
}

/** Rows are all that a table has, and cells all that a row has. */
function contentsFor(type: string, kids: TagKid[]): TagKid[] {
  if (type === 'Table') return kids.filter((kid) => kid.kind === 'tag' && kid.type === 'TR');
  if (type !== 'TR') return kids;
  return kids.filter((kid) => kid.kind === 'tag' && (kid.type === 'TD' || kid.type === 'TH'));
}

/** A picture is all that is drawn for it, text in drawings included. */
function toFigure(figure: Tag, around: string): Tag {
  const { language, ...rest } = figure;
  const differs = language !== undefined && language !== around;
  return { ...rest, ...(differs && { language }), kids: contentsOf(figure.kids) };
}

/** The head of a later page repeats what the first says, but for the page's name and who made it. */
function tidyHead(head: Tag, work: Work, around: string): TagKid[] {
  const isFirst = !work.hasHead;
  work.hasHead = true;
  const texts = head.kids.flatMap((kid) => tidyKid(kid, work, around));
  if (isFirst) return texts;
  const isOwn = (kid: TagKid) =>
    kid.kind === 'tag' && (kid.role === 'title' || kid.role === 'credits');
  for (const content of contentsOf(texts.filter((kid) => !isOwn(kid))))
    work.heads.add(keyOf(content));
  return texts.filter(isOwn);
}

/** Puts text that lies in a container by itself into paragraphs. */
function wrapText(kids: readonly TagKid[]): Tag[] {
  const wrapped: Tag[] = [];
  let open: Tag | undefined;
  for (const kid of kids) {
    if (kid.kind === 'tag' && !inline.has(kid.type)) {
      open = undefined;
      wrapped.push(kid);
    } else if (open) open.kids.push(kid);
    else {
      open = { kind: 'tag', type: 'P', kids: [kid] };
      wrapped.push(open);
    }
  }
  return wrapped;
}

/** Joins text that continues in another column, and items that follow each other to lists. */
function joinParts(tags: readonly Tag[]): Tag[] {
  const joined: Tag[] = [];
  for (const tag of tags) {
    const begun = tag.continues ? findBegun(joined, tag) : undefined;
    const last = joined.at(-1);
    if (begun) begun.kids.push(...tag.kids);
    else if (tag.type !== 'LI') joined.push(tag);
    else if (last?.type === 'L') last.kids.push(tag);
    else {
      const listNumbering = tag.role === 'ordinal' ? 'Decimal' : 'Disc';
      joined.push({ kind: 'tag', type: 'L', listNumbering, kids: [tag] });
    }
  }
  return joined;
}

/** Finds the text that a tag continues: the last one of its kind. */
function findBegun(tags: readonly Tag[], { type, role }: Tag): Tag | undefined {
  const kind = type === 'LI' ? 'L' : type;
  const begun = tags.findLast((tag) => tag.type === kind && (kind === 'L' || tag.role === role));
  const item = begun?.type === 'L' ? begun.kids.at(-1) : begun;
  return item?.kind === 'tag' ? item : undefined;
}
