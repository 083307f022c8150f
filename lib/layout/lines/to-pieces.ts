import type { Em } from '../model/story';
import type { Piece } from '../model/typeset-text';
import type { StyledRun } from './join-runs';
import { hanStretch } from './justification-limits';
import { letterGap } from './line-gap';
import { graphemes } from './tokenize';
import type { LineGap, Unit } from './unit';

/**
 * Turns the units of one line into pieces to draw. White goes where it costs drawing least: what all
 * gaps share is the spacing of a piece, what differs from it is the white before the next piece, what
 * word spaces gain is word spacing. So most lines are two pieces, all but the last character, after
 * which no white follows, and that one.
 *
 * @param ratio the share of its room that each gap takes (whiteRatio in line-cost.ts)
 * @param endWhite white after the last character: below 0 where a mark loses half its box
 */
export function toPieces(units: readonly Unit[], ratio: number, endWhite: Em): Piece[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  const parts = ratio === 0 ? units : withLastLetterApart(units);
  for (const [index, unit] of parts.entries()) {
    const before = tidy(index === 0 ? -unit.whiteBefore : whiteBefore(unit, ratio));
    const spacing = tidy(index === parts.length - 1 ? endWhite : innerSpacing(unit, ratio));
    if (open?.run === unit.run && open.spacing === spacing && before === spacing) {
      open.text += unit.text;
    } else {
      const { text, run } = unit;
      open = { text, run, spacing, before: before - (open?.spacing ?? 0), wordSpacing: 0 };
      drafts.push(open);
    }
    if (unit.isWordSpace) open.wordSpacing = tidy(wordSpacing(unit, ratio));
  }
  return drafts.map(toPiece);
}

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
    { ...last, text: end, gap: letterGap(last) },
  ];
}

/** What a gap gains (ratio above 0) or loses (below). */
function give(gap: LineGap, ratio: number): Em {
  return ratio > 0 ? gap.stretch * ratio : gap.shrink * ratio;
}

/** The gap before a unit, whole. */
function gapWidth({ gap }: Unit, ratio: number): Em {
  return gap.white + give(gap, ratio);
}

/** What of it stands before the unit: a word space keeps only what letters get. */
function whiteBefore(unit: Unit, ratio: number): Em {
  return unit.isWordSpace ? give(letterGap(unit), ratio) : gapWidth(unit, ratio);
}

/** And what of it widens the word space itself. */
function wordSpacing(space: Unit, ratio: number): Em {
  return gapWidth(space, ratio) - whiteBefore(space, ratio);
}

/** The gaps that all characters of a kind share. */
function innerSpacing(unit: Unit, ratio: number): Em {
  if (unit.isFull) return ratio > 0 ? hanStretch * ratio : 0;
  return give(letterGap(unit), ratio);
}

function toPiece({ text, run, spacing, before, wordSpacing }: Draft): Piece {
  return {
    text,
    ...(run.style && { style: run.style }),
    ...(run.href !== undefined && { href: run.href }),
    ...(spacing !== 0 && { spacing }),
    ...(wordSpacing !== 0 && { wordSpacing }),
    ...(tidy(before) !== 0 && { before: tidy(before) }),
  };
}

/** Four decimals: about 0.001 px at body size, far below what a screen or a press resolves. */
const tidy = (white: Em): Em => Math.round(white * 1e4) / 1e4 + 0;
