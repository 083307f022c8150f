import { faceOf, superscriptSize } from '../model/face-of';
import type { CharacterClass } from '../model/line-break-class';
import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { never, type Penalty } from './break-rules';
import { characterClass } from './character-class';
import { hyphenPoints } from './hyphen-points';
import { joinRuns, type StyledRun } from './join-runs';
import { noGap } from './line-gap';
import { markWhite } from './mark-white';
import { graphemes, tokenize } from './tokenize';
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
  const hyphens = hyphenPoints(text, metrics.hyphenate);
  const units: Unit[] = [];
  let offset = 0;
  for (const { run, end } of stretches) {
    const ruler = rulerFor(run, face, metrics);
    const own = text.slice(offset, end);
    for (const part of breaksAnywhere ? graphemes(own) : tokenize(own, offset, hyphens)) {
      units.push(toUnit({ text: part, run, offset, ruler, hyphenPenalty: hyphens.get(offset) }));
      offset += part.length;
    }
  }
  return { text, units };
}

/** Measures the text of one run. */
interface Ruler {
  advance: (character: string) => Em;
  size: number;
  /** Width of a hyphen, which is drawn in the face and size of text without a style. */
  hyphen: Em;
  metrics: TextMetrics;
}

function rulerFor(run: StyledRun, base: Face, metrics: TextMetrics): Ruler {
  const face = faceOf(run.style, base, metrics.typography);
  const size = run.style === 'superscript' ? superscriptSize : 1;
  const advance = (character: string) => metrics.measure(face, character);
  return { advance, size, hyphen: metrics.measure(base, '-'), metrics };
}

interface Part {
  text: string;
  run: StyledRun;
  offset: number;
  ruler: Ruler;
  hyphenPenalty: Penalty | undefined;
}

function toUnit(part: Part): Unit {
  const { text, run, offset, ruler, hyphenPenalty } = part;
  const unitClass = characterClass(text, ruler.metrics);
  const width = widthOf(text, unitClass, ruler);
  const isFull = isFullWidth(part, unitClass, width / ruler.size);
  const white = markWhite(text, unitClass, width / ruler.size);
  return {
    text,
    run,
    offset,
    class: unitClass,
    width,
    isFull,
    isWordSpace: text === ' ' || text === '\u00a0',
    whiteBefore: white.before * ruler.size,
    whiteAfter: white.after * ruler.size,
    // A token of several characters is ASCII letters or digits, or one grapheme, which has no gaps.
    innerGaps: text.charCodeAt(text.length - 1) < 0x80 ? text.length - 1 : 0,
    allowsLetterSpacing: ruler.metrics.typography.hasWordSpaces,
    hyphenPenalty,
    hyphen: hyphenPenalty === undefined ? 0 : ruler.hyphen,
    gap: noGap,
    penalty: never,
  };
}

/** An emoji of several code points is one glyph as wide as its first; otherwise advances add up. */
function widthOf(text: string, unitClass: CharacterClass, { advance, size }: Ruler): Em {
  let width = 0;
  for (const character of text) {
    width += advance(character);
    if (unitClass === 'han') break;
  }
  return width * size;
}

/** True for Han and full-width marks; quotes, dashes and dots are full width only in Chinese fonts. */
function isFullWidth({ text, ruler }: Part, unitClass: CharacterClass, width: Em): boolean {
  if (unitClass === 'han') return true;
  if (unitClass === 'letter' || unitClass === 'digit' || unitClass === 'space') return false;
  if (ruler.metrics.unicode.isEastAsian(text.codePointAt(0) ?? 0)) return true;
  return width > 0.8 && '“”‘’—…‥⋯─―·‧•'.includes(text);
}
