import { hanStretch } from '../model/justification-limits';
import type { Em } from '../model/story';
import type { Piece } from '../model/typeset-text';
import type { StyledRun } from './join-runs';
import { letterGap } from './line-gap';
import type { WhiteShares } from './share-white';
import { graphemes, isJoined } from './tokenize';
import type { LineGap, Unit } from './unit';

/**
 * Turns the units of one line into as few pieces as possible. White that all gaps share becomes a piece's
 * spacing, white of word spaces its word-spacing, and any other gap the white before the next piece. Most
 * justified lines of Han are two pieces: the last character, after which there is no spacing, and the rest. Most
 * of Latin are one, because their letters are not spaced.
 *
 * @param endWhite white after the last character in em; negative where a mark loses half its box
 */
export function toPieces(units: readonly Unit[], shares: WhiteShares, endWhite: Em): Piece[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  const parts = shares.letters === 0 ? units : withLastLetterApart(units);
  let isAfterJoined = false;
  for (const [index, unit] of parts.entries()) {
    if (hasScript.test(unit.text)) isAfterJoined = isJoined(unit.text);
    const before = rounded(index === 0 ? -unit.whiteBefore : whiteBefore(unit, shares));
    const inner = isAfterJoined ? 0 : innerSpacing(unit, shares);
    const spacing = rounded(index === parts.length - 1 ? endWhite : inner);
    if (open?.run === unit.run && open.spacing === spacing && before === spacing) {
      open.text += unit.text;
    } else {
      const { text, run } = unit;
      // Browsers kern inside a piece only, so the kerning before its first character is white.
      const kerned = before - (open?.spacing ?? 0) + unit.kern;
      open = { text, run, spacing, before: kerned, wordSpacing: 0 };
      drafts.push(open);
    }
    if (unit.isWordSpace) open.wordSpacing = rounded(wordSpacing(unit, shares));
  }
  return drafts.map(toPiece);
}

/**
 * Browsers do not space the letters of Arabic and Mongolian (CSS Text 4, `letter-spacing`), nor marks and spaces after
 * them, which they take for the same script (UAX #24, Common). The white after such a mark is put before what follows.
 */
const hasScript = /[^\p{Script=Common}\p{Script=Inherited}]/u;

interface Draft {
  text: string;
  run: StyledRun;
  spacing: Em;
  before: Em;
  wordSpacing: Em;
}

function withLastLetterApart(units: readonly Unit[]): readonly Unit[] {
  const last = units.at(-1);
  if (last === undefined || last.innerGaps === 0 || !last.allowsLetterSpacing) return units;
  const letters = graphemes(last.text);
  const end = letters.pop() ?? '';
  return [
    ...units.slice(0, -1),
    { ...last, text: letters.join('') },
    { ...last, text: end, gap: letterGap(last), kern: last.lastKern },
  ];
}

/** Width of the gap before a unit. */
function gapWidth({ gap }: Unit, shares: WhiteShares): Em {
  const change = (shares.gaps > 0 ? gap.stretch : gap.shrink) * shares.gaps;
  return gap.white + change - gap.reserve * shares.marks + spacingIn(gap, shares);
}

/** The letter-spacing in a gap. */
function spacingIn(gap: LineGap, { letters }: WhiteShares): Em {
  return gap.takesLetterSpacing ? letters : 0;
}

/** The part of the gap that is set before the unit: all of it, but only the letter-spacing before a word space. */
function whiteBefore(unit: Unit, shares: WhiteShares): Em {
  return unit.isWordSpace ? spacingIn(unit.gap, shares) : gapWidth(unit, shares);
}

/** The part of the gap that widens a word space. */
function wordSpacing(space: Unit, shares: WhiteShares): Em {
  return gapWidth(space, shares) - whiteBefore(space, shares);
}

/** The spacing after every character of a unit, as far as all characters of its kind have it. */
function innerSpacing(unit: Unit, { gaps, letters }: WhiteShares): Em {
  if (unit.allowsLetterSpacing) return letters;
  return unit.isFull && gaps > 0 ? hanStretch * gaps : 0;
}

function toPiece({ text, run, spacing, before, wordSpacing }: Draft): Piece {
  return {
    text,
    ...(run.style && { style: run.style }),
    ...(run.href !== undefined && { href: run.href }),
    ...(run.language !== undefined && { language: run.language }),
    ...(spacing !== 0 && { spacing }),
    ...(wordSpacing !== 0 && { wordSpacing }),
    ...(rounded(before) !== 0 && { before: rounded(before) }),
  };
}

/** Rounds to four decimals: about 0.001 px at body size, which neither screens nor presses resolve. */
const rounded = (white: Em): Em => Math.round(white * 1e4) / 1e4 + 0;
