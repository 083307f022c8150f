import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';
import { type PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { joinLinks } from './join-links';
import { type Mark, markContent } from './mark-content';
import { readContent, type Stretch } from './read-content';
import { readTags } from './read-tags';
import { type Content, contentsOf, keyOf, type Tag, type TagKid } from './tag';
import { tidyTags } from './tidy-tags';
import { writeTags } from './write-tags';

export interface TagParts {
  /** All objects of the document as bytes, by number; content and tags are replaced in it. */
  objects: Map<number, Buffer>;
  /** Returns what a link leads to in words. */
  describeLink: (annotation: PDFDict) => string;
}

/**
 * Rewrites the tags of a document that Chromium printed, and the marks of its content, as PDF/UA-1 (ISO 14289-1)
 * requires: all content is either tagged or an artifact.
 *
 * @returns true if the document is as the standard requires then; false if it has no tags, or shows a character that
 * no font has, as text in a drawing may, for which the fonts of the system are taken
 */
export async function tagPdf(pdf: PDFDocument, parts: TagParts): Promise<boolean> {
  const { objects } = parts;
  const top = pdf.catalog.get(PDFName.of('StructTreeRoot'));
  if (!(top instanceof PDFRef) || !objects.has(top.objectNumber)) return false;
  const pages = await Promise.all(pdf.getPages().map((page) => readPage(page, objects)));
  const stretches = new Map(pages.flatMap(listMarked));
  const charactersOf = (content: Content) => stretches.get(keyOf(content))?.characters ?? 0;
  const written = readTags(objects, pdf.context, top.objectNumber);
  for (const number of written.objects) objects.delete(number);
  const { root, heads } = tidyTags(written.root, {
    hasText: (content) => charactersOf(content) > 0,
  });
  const linked = joinLinks(pdf, root, {
    isSpace: (content) => charactersOf(content) <= 1,
    describe: parts.describeLink,
  });
  const labels = new Map(pages.flatMap(findMarkers));
  const used = new Set<string>();
  const finished = finish(linked, { stretches, labels, used, notes: 0 });
  await Promise.all(pages.map((page) => rewrite(page, { objects, used, heads })));
  for (const { node } of pdf.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
  writeTags(pdf, finished);
  return !pages.some(({ content }) => content.includes(missingGlyph));
}

interface PageContent {
  /** Number of the page's object. */
  page: number;
  /** Number of the object that has its content. */
  stream: number;
  content: Buffer;
  stretches: Stretch[];
}

/** How Chromium shows a character for which its font has no glyph. */
const missingGlyph = '<0000> Tj';

const unpack = promisify<Buffer, { chunkSize: number }, Buffer>(inflate);
const pack = promisify<Buffer, { level: number }, Buffer>(deflate);
/** Bytes that are unpacked at once: more than the usual 16 KB, which takes four times as long. */
const chunkSize = 2 ** 16;
/**
 * Content of more bytes has large drawings in it. They take a quarter of the time at the second level, which is half of
 * what printing may cost, and a fifth more room: as much as Chromium gives them.
 */
const drawn = 2 ** 20;
const fastLevel = 2;

async function readPage(
  { node, ref }: PDFPage,
  objects: Map<number, Buffer>,
): Promise<PageContent> {
  const stream = node.get(PDFName.of('Contents'));
  const body = stream instanceof PDFRef ? objects.get(stream.objectNumber) : undefined;
  if (!(stream instanceof PDFRef) || !body) throw new Error(`Page ${ref} has no content`);
  const head = /^[\s\S]*?\/Length (\d+)[\s\S]*?stream\r?\n/.exec(body.toString('latin1', 0, 200));
  if (!head) throw new Error(`The content of page ${ref} is no stream`);
  const data = body.subarray(head[0].length, head[0].length + Number(head[1]));
  const content = head[0].includes('/FlateDecode') ? await unpack(data, { chunkSize }) : data;
  return {
    page: ref.objectNumber,
    stream: stream.objectNumber,
    content,
    stretches: readContent(content),
  };
}

function listMarked({ page, stretches }: PageContent): [key: string, stretch: Stretch][] {
  return stretches.flatMap((stretch) =>
    stretch.mark ? [[keyOf({ kind: 'content', page, mcid: stretch.mark.mcid }), stretch]] : [],
  );
}

/**
 * Finds the markers of list items, which Chromium leaves without marks: text on the baseline of the text that
 * follows. Each gets an identifier; the result has the key of the text after it.
 */
function findMarkers({ page, stretches }: PageContent): [key: string, marker: Content][] {
  const identifiers = stretches.flatMap(({ mark }) => (mark ? [mark.mcid] : []));
  let next = identifiers.reduce((most, mcid) => Math.max(most, mcid), -1) + 1;
  return stretches.flatMap((stretch, index) => {
    const after = stretches.slice(index + 1, index + 3).find(({ characters }) => characters > 0);
    const isMarker = !stretch.mark && stretch.characters > 0 && after?.mark;
    if (!isMarker || after.baseline !== stretch.baseline) return [];
    const marker: Content = { kind: 'content', page, mcid: next };
    next += 1;
    stretch.label = marker.mcid;
    return [[keyOf({ kind: 'content', page, mcid: after.mark?.mcid ?? 0 }), marker]];
  });
}

interface Finishing {
  stretches: ReadonlyMap<string, Stretch>;
  /** The markers of list items by the first text of the item. */
  labels: ReadonlyMap<string, Content>;
  /** Keys of all content that has a tag. */
  used: Set<string>;
  notes: number;
}

/** Completes tags with what only the content tells: the markers of items and the places of figures. */
function finish(tag: Tag, work: Finishing): Tag {
  const kids = tag.kids.map((kid): TagKid => {
    if (kid.kind === 'tag') return finish(kid, work);
    if (kid.kind === 'content') work.used.add(keyOf(kid));
    return kid;
  });
  switch (tag.type) {
    case 'LI': {
      const [first] = contentsOf(kids);
      const marker = first && work.labels.get(keyOf(first));
      if (marker) work.used.add(keyOf(marker));
      const label: Tag[] = marker ? [{ kind: 'tag', type: 'Lbl', kids: [marker] }] : [];
      return { ...tag, kids: [...label, { kind: 'tag', type: 'LBody', kids }] };
    }
    case 'Figure': {
      const [first] = contentsOf(kids);
      const box = first && work.stretches.get(keyOf(first))?.clip;
      return { ...tag, kids, ...(box && { box }) };
    }
    case 'Note':
      work.notes += 1;
      return { ...tag, id: `note-${work.notes}`, kids };
    default:
      return { ...tag, kids };
  }
}

async function rewrite(
  { page, stream, content, stretches }: PageContent,
  { objects, used, heads }: { objects: Map<number, Buffer>; used: Set<string>; heads: Set<string> },
): Promise<void> {
  const marks = stretches.map((stretch, index): Mark => {
    const { mark, label, isDrawn } = stretch;
    const mcid = mark?.mcid ?? label;
    const key = mcid === undefined ? undefined : keyOf({ kind: 'content', page, mcid });
    if (key !== undefined && used.has(key)) {
      return mark ? { kind: 'same' } : { kind: 'tagged', mcid: mcid ?? 0 };
    }
    if (!mark && !isDrawn) return { kind: 'same' };
    if (key !== undefined && heads.has(key)) return { kind: 'artifact', of: 'head' };
    return { kind: 'artifact', of: isHyphen(stretch, stretches[index - 1]) ? 'hyphen' : 'layout' };
  });
  const level = content.length > drawn ? fastLevel : constants.Z_DEFAULT_COMPRESSION;
  const packed = await pack(markContent(content, stretches, marks), { level });
  const head = `<</Filter /FlateDecode /Length ${packed.length}>>\nstream\n`;
  objects.set(stream, Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\n')]));
}

/** A single character without marks, on the baseline of the line before it. */
function isHyphen({ mark, characters, baseline }: Stretch, before: Stretch | undefined): boolean {
  return !mark && characters === 1 && before?.baseline === baseline;
}
