import type { BreakPoint } from '../lines/break-points';
import { insideCompound } from '../lines/break-rules';
import type { PreparedText } from '../lines/split-wide-units';
import type { Unit } from '../lines/unit';
import type { HeadingWords, Typography } from '../model/typography';
import { findPhraseSpaces } from './phrase-spaces';

/** A break point of a headline and what it means for reading. */
export interface HeadingPoint {
  point: BreakPoint;
  /** Offset in the text where the next line begins. */
  offset: number;
  /** How badly a break here reads, on the scale of break-heading.ts. */
  cost: number;
  isInsideWord: boolean;
  /** True between the parts of a compound. */
  isSeam: boolean;
  /** True where a break separates words that belong together: before 的 or 人, after `the`. */
  isBadBreak: boolean;
  /** Offset where the phrase around this point begins; in Chinese, spaces separate phrases. */
  phraseFrom: number;
  /** Offset where the next phrase begins, which is this one where a phrase begins; Infinity in the last one. */
  phraseTo: number;
}

/**
 * A headline as words, each as its parts (`TextMetrics.segment`). Spaces and punctuation marks count as words;
 * joined, all words are the text.
 */
export interface SegmentedHeading {
  words: readonly (readonly string[])[];
  typography: Pick<Typography, 'hasWordSpaces' | 'headingWords'>;
}

/**
 * Returns the break points of a headline with the cost of each by meaning. Breaks at a space in Chinese cost
 * nothing, those after a punctuation mark little, those between words more; most expensive are breaks before
 * 的, after 和 or `the`, and inside a quotation. Points inside words are included, for words that are wider
 * than the line.
 */
export function weighHeadingPoints(
  text: PreparedText,
  { words, typography }: SegmentedHeading,
): HeadingPoint[] {
  const { hasWordSpaces, headingWords } = typography;
  const parts = words.flat();
  const boundaries = new Map([
    ...listBoundaries(parts),
    // Between words, the whole words count, not the parts beside the place.
    ...listBoundaries(words.map((each) => each.join(''))),
  ]);
  const seams = listSeams(words);
  const weigh = hasWordSpaces ? weighSpaced : weighUnspaced;
  const quoted = quotedOffsets(text.units);
  const phrases = hasWordSpaces ? [] : phraseOffsets(parts.join(''));
  const isParted = phrases.length > 1;
  const phraseAround = followPhrases(phrases);
  return text.points.map((point) => {
    const next = text.units[point.start.units];
    const offset = next?.offset ?? Number.POSITIVE_INFINITY;
    const isSeam = seams.has(offset);
    const place = { point, offset, isBadBreak: isSeam, isSeam, ...phraseAround(offset) };
    if (next === undefined || offset === 0) return { ...place, cost: 0, isInsideWord: false };
    const boundary = boundaries.get(offset);
    if (boundary === undefined || isInsideWord(point, boundary)) {
      return { ...place, cost: betweenWords, isInsideWord: true };
    }
    const cost =
      weighPlace(place, weigh(boundary, headingWords)) +
      (quoted.has(offset) ? insideQuotation : 0) +
      (isParted && !isPhraseStart(place) ? insidePhrase : 0);
    return {
      ...place,
      cost,
      isInsideWord: false,
      isBadBreak: isSeam || (!isPhraseStart(place) && isBadBreakAt(boundary, headingWords)),
    };
  });
}

function weighPlace(place: Phrased & { isSeam: boolean }, cost: number): number {
  if (isPhraseStart(place)) return 0;
  return place.isSeam ? betweenWords + insideWords : cost;
}

type Phrased = Pick<HeadingPoint, 'offset' | 'phraseFrom'>;

const isPhraseStart = ({ offset, phraseFrom }: Phrased): boolean =>
  offset > 0 && offset === phraseFrom;

/** Offsets inside words at which their later parts begin. */
function listSeams(words: SegmentedHeading['words']): Set<number> {
  const seams = new Set<number>();
  let offset = 0;
  for (const parts of words) {
    for (const [index, part] of parts.entries()) {
      if (index > 0) seams.add(offset);
      offset += part.length;
    }
  }
  return seams;
}

/** Offsets at which phrases begin. */
function phraseOffsets(text: string): number[] {
  return [0, ...findPhraseSpaces(text).map(({ to }) => to)];
}

/** Returns a function that finds the phrase around an offset, to be called with rising offsets. */
function followPhrases(phrases: readonly number[]) {
  const fromAt = (index: number) => phrases[index] ?? Number.POSITIVE_INFINITY;
  let next = 0;
  return (offset: number): Pick<HeadingPoint, 'phraseFrom' | 'phraseTo'> => {
    while (fromAt(next) < offset) next += 1;
    const phraseTo = fromAt(next);
    return { phraseFrom: phraseTo === offset ? offset : (phrases[next - 1] ?? 0), phraseTo };
  };
}

/** True between two words that are one compound (`e-mail`) or one number in Han (二〇二四). */
function isInsideWord(point: BreakPoint, { before, after }: Boundary): boolean {
  return (
    point.penalty >= insideCompound ||
    (/[〇一二三四五六七八九]$/.test(before) && /^[〇一二三四五六七八九十]/.test(after))
  );
}

/** The words on both sides of a place, and whether a space separates them. */
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

/*
 * Costs on the scale of break-heading.ts: a line that differs from its share by a quarter of the measure costs 6.
 */
/** After a punctuation mark. */
const afterMark = 3;
/** Before 在, 和 or a number: a new phrase begins. */
const beforePhrase = 10;
const betweenWords = 12;
/** Added inside a phrase, if the headline has phrases. */
const insidePhrase = 12;
const insideQuotation = 10;
/** Added between the parts of a compound: more than any other break costs, and more than some lines more. */
const insideWords = 200;
/** Added beside a word of one character, where segmenters err most (实验|室); four times between two (风|电). */
const besideSingle = 8;
/** Added after a number with its unit, which leads on to what is counted: 第十四届|书市. */
const afterNumber = 6;
/** Added after a quotation, which often leads on to a noun: 《红楼梦》|手稿. */
const afterQuotation = 3;
/** Added where a particle would begin a line, or a word that leads on would end one. */
const badBreak = 35;

function weighUnspaced({ before, after, hasSpace }: Boundary, own: HeadingWords): number {
  if (hasSpace) return betweenWords;
  if (/[，。、：；！？）】…—]$/.test(before)) return afterMark;
  if (isBadBreakAt({ before, after, hasSpace }, own)) return betweenWords + badBreak;
  if (own.leading.has(after) || numeral.test(after)) return beforePhrase;
  if (own.enclitics.has(before)) return betweenWords;
  if (counted.test(before)) return betweenWords + afterNumber;
  if (/[”’》〉」』]$/.test(before)) return betweenWords + afterQuotation;
  const singles = Number(before.length === 1) + Number(after.length === 1);
  return betweenWords + besideSingle * singles * singles;
}

function weighSpaced(boundary: Boundary, own: HeadingWords): number {
  if (/[,.:;!?’”"')–—-]$/.test(boundary.before)) return afterMark;
  return betweenWords + (isBadBreakAt(boundary, own) ? badBreak : 0);
}

function isBadBreakAt({ before, after }: Boundary, own: HeadingWords): boolean {
  return own.enclitics.has(after) || own.leading.has(before.toLowerCase());
}

/** A number with its unit. */
const counted = /^第?[\d一二两兩三四五六七八九十百千万萬亿億]+\p{Script=Han}$/u;
const numeral = /^[\d一二两兩三四五六七八九十几幾]/;

/** Offsets between an opening mark and its closing mark. */
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
