import type { BreakPoint } from '../lines/break-points';
import { insideCompound } from '../lines/break-rules';
import type { PreparedText } from '../lines/split-wide-units';
import type { Unit } from '../lines/unit';
import type { HeadingWords, Typography } from '../model/typography';

/** A break point of a headline: how badly it reads (see break-heading.ts), and whether it tears a word. */
export interface HeadingPoint {
  point: BreakPoint;
  /** Offset in the text where the next line begins. */
  offset: number;
  cost: number;
  isInsideWord: boolean;
  /** True where what is read as one would be parted: before 的 or 人, behind `the`. */
  isBadBreak: boolean;
  /** Where the phrase begins in which this point lies, and where the next one does: the editor's spaces. */
  phraseFrom: number;
  phraseTo: number;
}

/** The words of a headline in order, spaces and marks among them; joined they are its text. */
export interface SegmentedHeading {
  words: readonly string[];
  typography: Pick<Typography, 'hasWordSpaces' | 'headingWords'>;
}

/**
 * Weighs the break points of a headline by meaning: best at a space the editor set, then behind a mark,
 * then between words; not before 的, not behind 和 or `the`, not inside a quotation. Points inside words
 * are listed too, for words that are wider than the line.
 */
export function weighHeadingPoints(
  text: PreparedText,
  { words, typography }: SegmentedHeading,
): HeadingPoint[] {
  const { hasWordSpaces, headingWords } = typography;
  const boundaries = listBoundaries(words);
  const weigh = hasWordSpaces ? weighSpaced : weighUnspaced;
  const quoted = quotedOffsets(text.units);
  const isParted = !hasWordSpaces && words.some((word) => word.trim() === '');
  const phrases = isParted ? phraseOffsets(words) : [];
  return text.points.map((point) => {
    const next = text.units[point.start.units];
    const offset = next?.offset ?? Number.POSITIVE_INFINITY;
    const place = { point, offset, isBadBreak: false, ...phraseAround(offset, phrases) };
    if (next === undefined || offset === 0) return { ...place, cost: 0, isInsideWord: false };
    const boundary = boundaries.get(offset);
    if (boundary === undefined || isInsideWord(point, boundary)) {
      return { ...place, cost: betweenWords, isInsideWord: true };
    }
    const cost =
      weigh(boundary, headingWords) +
      (quoted.has(offset) ? insideQuotation : 0) +
      (isParted && !boundary.hasSpace ? insidePhrase : 0);
    return {
      ...place,
      cost,
      isInsideWord: false,
      isBadBreak: isBadBreakAt(boundary, headingWords),
    };
  });
}

/** Offsets at which phrases begin behind the editor's spaces. */
function phraseOffsets(words: readonly string[]): number[] {
  let offset = 0;
  return words.flatMap((word) => {
    offset += word.length;
    return word.trim() === '' ? [offset] : [];
  });
}

function phraseAround(offset: number, phrases: readonly number[]) {
  return {
    phraseFrom: phrases.findLast((from) => from <= offset) ?? 0,
    phraseTo: phrases.find((from) => from >= offset) ?? Number.POSITIVE_INFINITY,
  };
}

/** Breaks that cut a compound (`e-mail`) or a number in Han (二〇二四) though words meet there. */
function isInsideWord(point: BreakPoint, { before, after }: Boundary): boolean {
  return (
    point.penalty >= insideCompound ||
    (/[〇一二三四五六七八九]$/.test(before) && /^[〇一二三四五六七八九十]/.test(after))
  );
}

/** The words on both sides of a place, and whether a space stands there. */
interface Boundary {
  before: string;
  after: string;
  hasSpace: boolean;
}

function listBoundaries(words: readonly string[]): Map<number, Boundary> {
  const boundaries = new Map<number, Boundary>();
  let offset = 0;
  let before = '';
  let hasSpace = false;
  for (const word of words) {
    boundaries.set(offset, { before, after: word, hasSpace });
    offset += word.length;
    hasSpace = word.trim() === '';
    if (!hasSpace) before = word;
  }
  return boundaries;
}

/** Costs in the scale of break-heading.ts: 6 is a line a quarter of the measure off its share. */
const behindMark = 3;
/** Before 在, 和, 一: a new phrase begins. */
const beforePhrase = 10;
const betweenWords = 12;
/** Where the editor parted phrases with a space, to break anywhere else. */
const insidePhrase = 12;
const insideQuotation = 10;
/** A segmenter errs most where it leaves single characters: 实验|室, and more so between two: 风|电. */
const besideSingle = 8;
/** A particle opens a line, or a word that leads on ends one. */
const badBreak = 25;

function weighUnspaced({ before, after, hasSpace }: Boundary, own: HeadingWords): number {
  if (hasSpace) return 0;
  if (/[，。、：；！？”’）》〉】…—]$/.test(before)) return behindMark;
  if (isBadBreakAt({ before, after, hasSpace }, own)) return betweenWords + badBreak;
  if (own.leading.has(after) || numeral.test(after)) return beforePhrase;
  if (own.enclitics.has(before)) return betweenWords;
  const singles = Number(before.length === 1) + Number(after.length === 1);
  return betweenWords + besideSingle * singles * singles;
}

function weighSpaced(boundary: Boundary, own: HeadingWords): number {
  if (/[,.:;!?’”"')–—-]$/.test(boundary.before)) return behindMark;
  return betweenWords + (isBadBreakAt(boundary, own) ? badBreak : 0);
}

/** A space that the editor set parts phrases, whatever stands beside it; in Latin one is everywhere. */
function isBadBreakAt({ before, after, hasSpace }: Boundary, own: HeadingWords): boolean {
  const isHan = /\p{Script=Han}$/u.test(before);
  if (isHan && hasSpace) return false;
  return own.enclitics.has(after) || own.leading.has(before.toLowerCase());
}

const numeral = /^[\d一二两兩三四五六七八九十几幾]/;

/** Offsets that stand between an opening mark and its closing one. */
function quotedOffsets(units: readonly Unit[]): Set<number> {
  const offsets = new Set<number>();
  let depth = 0;
  for (const { class: mark, text, offset } of units) {
    if (depth > 0) offsets.add(offset);
    if (mark === 'opening') depth += 1;
    if (mark === 'apostrophe' || '”）》〉】」』〕］｝'.includes(text))
      depth = Math.max(0, depth - 1);
  }
  return offsets;
}
