import type { Article } from '@/lib/content/article';
import { picturePath } from '@/lib/edition/addresses/paths';
import { toStory } from '@/lib/edition/to-story';
import { languageOf } from '@/lib/language/find-language';
import { type PreparedHeading, prepareHeading } from '@/lib/layout/headings/prepare-heading';
import { fitHeading, type HeadingOptions } from '@/lib/layout/headings/set-heading';
import type { StyledRun } from '@/lib/layout/lines/join-runs';
import { splitAtBreaks } from '@/lib/layout/lines/split-at-breaks';
import type { PlacedAd } from '@/lib/layout/model/ad';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { SheetGrid } from '@/lib/layout/model/sheet-grid';
import type { Block, Em, Face } from '@/lib/layout/model/story';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import { toShortLine, toTextLine } from './lines/to-text-line';
import type { SheetContext } from './sheet-context';
import type { AdGroup, PictureItem, SheetItem, TextItem } from './sheet-item';
import { rules } from './tokens';

/** A rectangle in em both ways, which is easier for type and pictures than rows. */
interface Room {
  x: Em;
  y: Em;
  width: Em;
  height: Em;
}

interface AdContext extends SheetContext {
  grid: SheetGrid;
}

/**
 * Composes an advertisement in a ruled box of its exact size: the label that the law requires, then its picture,
 * whole, and its words, centred and as large as the box has room for. An advertisement with a picture has its title
 * in it, so the title is printed only where there is no picture.
 */
export function composeAd(ad: PlacedAd, { grid }: PagePlan, context: SheetContext): AdGroup {
  const { frame, slug } = ad;
  const article = context.edition.unlisted.find((one) => one.slug === slug);
  const label = languageOf(context.paper.language).messages.advertisement;
  const border = { thickness: rules.thin, colour: 'rule', isDouble: false } as const;
  const box: SheetItem = { kind: 'box', role: 'ad', ...frame, border };
  const place = toRoom(frame, grid);
  const room = inset(place, labelHeight);
  const inside = { ...context, grid };
  return {
    kind: 'group',
    role: 'ad',
    slug,
    label,
    ...frame,
    items: [
      box,
      composeLabel(label, place, inside),
      ...(article ? composeContent(article, room, inside) : []),
    ],
  };
}

/** White inside the frame, besides the line of the label. */
const padding: Em = 0.6;
const labelSize: Em = 0.72;
const labelHeight: Em = 1.2;

function toRoom({ x, y, width, height }: PlacedAd['frame'], { rowEm }: SheetGrid): Room {
  return { x, y: y * rowEm, width, height: height * rowEm };
}

/** On a very low advertisement the white is less, so that something is left for the content. */
function inset({ x, y, width, height }: Room, top: Em): Room {
  const white = Math.min(padding, height / 10, width / 10);
  return {
    x: x + white,
    y: y + top,
    width: width - 2 * white,
    height: Math.max(0.1, height - top - white),
  };
}

/** The label is at the top right, in small type. */
function composeLabel(text: string, room: Room, { metrics, grid }: AdContext): TextItem {
  const line = toShortLine(text, { face: 'hei', metrics });
  const width = line.width * labelSize;
  return {
    kind: 'text',
    role: 'ad',
    x: room.x + room.width - width - padding / 2,
    y: (room.y + (labelHeight - labelSize * lineEm) / 2) / grid.rowEm,
    width,
    height: (labelSize * lineEm) / grid.rowEm,
    lines: [{ ...line, width }],
    face: 'hei',
    size: labelSize,
    lineHeight: (labelSize * lineEm) / grid.rowEm,
    colour: 'ink',
  };
}

/** Leading of the words in em of their own size. */
const lineEm = 1.45;
/** Share of the height that pictures have where there are words, too. */
const pictureShare = 0.7;
const gap: Em = 0.5;

function composeContent(article: Article, room: Room, context: AdContext): SheetItem[] {
  const paragraphs = listParagraphs(article, context);
  const [picture] = article.pictures;
  if (!picture) return composeWords(paragraphs, room, context);
  if (paragraphs.length === 0) return [composePicture(article, room, context)];
  const above = { ...room, height: room.height * pictureShare - gap };
  const top = room.y + room.height * pictureShare;
  const below = { ...room, y: top, height: room.height - room.height * pictureShare };
  return [composePicture(article, above, context), ...composeWords(paragraphs, below, context)];
}

/** Composes the picture, as large as the room is and never cropped. */
function composePicture(
  { date, pictures, ad }: Article,
  room: Room,
  { grid }: AdContext,
): PictureItem {
  const [{ name, alt, width, height } = { name: '', alt: '', width: 1, height: 1 }] = pictures;
  const scale = Math.min(room.width / width, room.height / height);
  const [wide, high] = [width * scale, height * scale];
  return {
    kind: 'picture',
    x: room.x + (room.width - wide) / 2,
    y: (room.y + (room.height - high) / 2) / grid.rowEm,
    width: wide,
    height: high / grid.rowEm,
    src: picturePath(date, name),
    alt,
    pixels: { width, height },
    ...(ad?.link !== undefined && { href: ad.link }),
  };
}

/** A paragraph of an advertisement: its face, and its size as a multiple of the common one. */
interface Paragraph {
  heading: PreparedHeading;
  face: Face;
  scale: number;
}

function listParagraphs(article: Article, { metrics, paper }: AdContext): Paragraph[] {
  const { title, kicker, deck, pictures } = article;
  const prepare = (runs: readonly StyledRun[], face: Face, scale = 1): Paragraph => ({
    heading: prepareHeading({ runs, face, metrics }),
    face,
    scale,
  });
  const line = (text: string | undefined, face: Face, scale?: number) =>
    text === undefined ? [] : [prepare([{ text }], face, scale)];
  const heads =
    pictures.length > 0
      ? []
      : [...line(kicker, 'kai'), ...line(title, 'heavy', titleScale), ...line(deck, 'hei', 1.2)];
  const { blocks } = toStory(article, paper.language);
  return [
    ...heads,
    ...blocks.flatMap((block) => linesOf(block).map((runs) => prepare(runs, 'song'))),
  ];
}

const titleScale = 1.9;

/** All text of a block, one entry for each line that the author wrote. */
function linesOf(block: Block): StyledRun[][] {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'correction':
      return splitAtBreaks(block.runs);
    case 'list':
    case 'notes':
      return block.items.flat().flatMap(linesOf);
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'facts':
      return [...(block.title ? [[{ text: block.title }]] : []), ...block.blocks.flatMap(linesOf)];
    case 'table':
      return [...(block.head.length > 0 ? [block.head] : []), ...block.rows].map((row) =>
        row.flatMap((cell, index) => (index === 0 ? cell : [{ text: '　' }, ...cell])),
      );
    case 'figure': {
      const { caption, credit } = block.picture;
      return [caption, credit].flatMap((text) => (text ? [[{ text }]] : []));
    }
    case 'code':
      return block.text.split('\n').map((text) => [{ text }]);
    default:
      return block satisfies never;
  }
}

/** Sizes of the words in em of the body, largest first. */
const sizes: readonly Em[] = [3, 2.6, 2.2, 1.9, 1.6, 1.4, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6];
/** Lines of words up to this size may be many. */
const readable: Em = 1.1;
/** From this size down anything is better than not to print the words. */
const smallPrint: Em = 0.6;

/** Share of the width that is white at each side of the words. */
const side = 0.04;
/** White under a head, in em of its own size. */
const underHead = 0.35;

function composeWords(paragraphs: Paragraph[], room: Room, context: AdContext): SheetItem[] {
  const { grid, metrics } = context;
  const white = room.width * side;
  const narrow = { ...room, x: room.x + white, width: room.width - 2 * white };
  const set = setLargest(paragraphs, narrow);
  let y = room.y + Math.max(0, (room.height - set.height) / 2);
  return set.lines.map(({ heading, size, below }): TextItem => {
    const high = heading.lines.length * size * lineEm;
    const item: TextItem = {
      kind: 'text',
      role: 'ad',
      x: narrow.x,
      y: y / grid.rowEm,
      width: narrow.width,
      height: high / grid.rowEm,
      lines: heading.lines.map((line) => {
        const text = toTextLine(line, heading.face, metrics.typography);
        return { ...text, runs: text.runs.map((run) => ({ ...run, ...(run.href && sponsored) })) };
      }),
      face: heading.face,
      size,
      lineHeight: (size * lineEm) / grid.rowEm,
      colour: 'ink',
    };
    y += high + below;
    return item;
  });
}

const sponsored = { isSponsored: true } as const;

interface SetWords {
  lines: { heading: SetHeading; size: Em; below: Em }[];
  height: Em;
}

/** Words that are too many for their box are set smaller than anybody can read, because none may be lost. */
function setLargest(paragraphs: readonly Paragraph[], room: Room): SetWords {
  for (const size of sizes) {
    const set = setAll(paragraphs, size, room);
    if (set) return set;
  }
  for (let size = 0.5; size > 0.01; size *= 0.8) {
    const set = setAll(paragraphs, size, room);
    if (set) return set;
  }
  return { lines: [], height: 0 };
}

/** Sets all paragraphs at one size; undefined if they are higher than the room, or a large line is broken too often. */
function setAll(paragraphs: readonly Paragraph[], size: Em, room: Room): SetWords | undefined {
  const lines: SetWords['lines'] = [];
  let height = 0;
  for (const { heading, scale } of paragraphs) {
    const own = size * scale;
    const maxLines = size <= smallPrint ? 999 : scale > 1 ? 2 : size > readable ? 1 : 99;
    const options: HeadingOptions = { size: own, width: room.width, maxLines, align: 'centre' };
    const set = fitHeading(heading, options);
    if (!set || (set.brokenWords > 0 && size > smallPrint)) return undefined;
    const below = scale === titleScale ? underHead * own : 0;
    height += set.lines.length * own * lineEm + below;
    lines.push({ heading: set, size: own, below });
  }
  return height <= room.height ? { lines, height } : undefined;
}
