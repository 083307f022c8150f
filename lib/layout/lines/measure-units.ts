import { faceOf, superscriptSize } from '../model/face-of';
import type { CharacterClass } from '../model/line-break-class';
import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { codePoints } from './address-points';
import { lastChoice, never } from './break-rules';
import { characterClass } from './character-class';
import { type InnerBreak, innerBreaks } from './inner-breaks';
import { joinRuns, type StyledRun } from './join-runs';
import { noGap } from './line-gap';
import { markWhite } from './mark-white';
import type { TextRange } from './telephone-numbers';
import { apart, isJoined, tokenize } from './tokenize';
import type { Unit } from './unit';

/** A text to be set. */
export interface TextSource {
  runs: readonly StyledRun[];
  /** Face of text without a style. */
  face: Face;
  metrics: TextMetrics;
  /** True to allow a break between any two characters, at a high penalty; used where a line would overflow. */
  breaksAnywhere?: boolean;
}

/**
 * Splits runs into measured units, each a Latin syllable, a number or one character. Gaps and penalties are
 * left at their defaults; prepare-text.ts fills them in. White space is collapsed; no other character is lost.
 */
export function measureUnits({ runs, face, metrics, breaksAnywhere = false }: TextSource): {
  text: string;
  units: Unit[];
} {
  const { text, stretches } = joinRuns(runs);
  const breaks = innerBreaks(text, metrics.hyphenate);
  const units: Unit[] = [];
  let offset = 0;
  for (const { run, end } of stretches) {
    const ruler = rulerFor(run, face, metrics);
    const own = text.slice(offset, end);
    let before = '';
    const ownBreaks = run.style === 'code' ? breaksInCode(text, { from: offset, to: end }) : breaks;
    for (const part of breaksAnywhere ? apart(own) : tokenize(own, offset, ownBreaks)) {
      const innerBreak = ownBreaks.get(offset);
      units.push(toUnit({ text: part, before, run, offset, ruler, innerBreak }));
      offset += part.length;
      before = isAscii.test(part) ? part.slice(-1) : part;
    }
  }
  return { text, units };
}

/** A reader who types a command or a name of a field must not type a hyphen that is not in it. */
function breaksInCode(text: string, range: TextRange): ReadonlyMap<number, InnerBreak> {
  const penalty = lastChoice;
  return new Map(codePoints(text, range).map((at) => [at, { penalty, isHyphenated: false }]));
}

/** Measures the text of one run. */
interface Ruler {
  advance: (cluster: string) => Em;
  /** What two clusters move together; 0 before the first one. */
  kern: (left: string, right: string) => Em;
  size: number;
  /** Width of a hyphen, which is drawn in the face and size of text without a style. */
  hyphen: Em;
  metrics: TextMetrics;
}

function rulerFor(run: StyledRun, base: Face, metrics: TextMetrics): Ruler {
  const face = faceOf(run.style, base, metrics.typography);
  const size = run.style === 'superscript' ? superscriptSize : 1;
  const advance = (cluster: string) => metrics.measure(face, cluster);
  const kern = (left: string, right: string) =>
    left === '' ? 0 : (metrics.kern?.(face, left, right) ?? 0);
  return { advance, kern, size, hyphen: metrics.measure(base, '-'), metrics };
}

interface Part {
  text: string;
  /** The cluster before it in its run; empty for the first one. */
  before: string;
  run: StyledRun;
  offset: number;
  ruler: Ruler;
  innerBreak: InnerBreak | undefined;
}

function toUnit(part: Part): Unit {
  const { text, before, run, offset, ruler, innerBreak } = part;
  const unitClass = characterClass(text, ruler.metrics);
  const { width: bare, lastKern } = measureToken(text, ruler);
  const kern = ruler.kern(before, isAscii.test(text) ? text.slice(0, 1) : text) * ruler.size;
  const width = bare + kern;
  const isFull = isFullWidth(part, unitClass, width / ruler.size);
  const white = markWhite(text, unitClass, width / ruler.size);
  return {
    text,
    run,
    offset,
    class: unitClass,
    width,
    kern,
    lastKern: lastKern ?? kern,
    isFull,
    isWordSpace: text === ' ' || text === '\u00a0',
    whiteBefore: white.before * ruler.size,
    whiteAfter: white.after * ruler.size,
    // A token of several characters is ASCII letters or digits, or one grapheme, which has no gaps.
    innerGaps: text.charCodeAt(text.length - 1) < 0x80 ? text.length - 1 : 0,
    allowsLetterSpacing: ruler.metrics.typography.hasWordSpaces && !isJoined(text),
    innerPenalty: innerBreak?.penalty,
    hyphen: innerBreak?.isHyphenated ? ruler.hyphen : 0,
    gap: noGap,
    penalty: never,
  };
}

/**
 * Measures a token. The advances of letters and digits and the kerning between them add up; any other token is
 * drawn as one.
 */
function measureToken(text: string, ruler: Ruler): { width: Em; lastKern: Em | undefined } {
  const { advance, size } = ruler;
  if (!isAscii.test(text)) return { width: advance(text) * size, lastKern: undefined };
  let width = 0;
  let lastKern: Em | undefined;
  let last = '';
  for (const character of text) {
    if (last !== '') {
      lastKern = ruler.kern(last, character) * size;
      width += lastKern;
    }
    width += advance(character) * size;
    last = character;
  }
  return { width, lastKern };
}

const isAscii = /^[ -~]*$/;

/** True for Han and full-width marks; quotes, dashes and dots are full width only in Chinese fonts. */
function isFullWidth({ text, ruler }: Part, unitClass: CharacterClass, width: Em): boolean {
  if (unitClass === 'han') return true;
  if (unitClass === 'letter' || unitClass === 'digit' || unitClass === 'space') return false;
  if (ruler.metrics.unicode.isEastAsian(text.codePointAt(0) ?? 0)) return true;
  return width > 0.8 && '“”‘’—…‥⋯─―·‧•'.includes(text);
}
