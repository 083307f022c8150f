import { mixedLimits } from '../model/justification-limits';
import type { CharacterClass } from '../model/line-break-class';
import { breakPenalty, never, type Penalty } from './break-rules';
import { lineGap, noGap } from './line-gap';
import { measureUnits, type TextSource } from './measure-units';
import { numberUnitLength } from './number-unit-length';
import { findTelephoneNumbers, telephonePoints } from './telephone-numbers';
import type { Unit } from './unit';

/** A break where none is allowed, used only to avoid a line wider than its measure. */
const torn: Penalty = 1_000_000;

/**
 * Measures a text and splits it into units, each with the gap and the break penalty before it. Latin text
 * that may not break becomes one unit, with the class of its last character. This is done once per text;
 * lines of any width are then found by arithmetic (break-lines.ts).
 */
export function prepareText(source: TextSource): Unit[] {
  const { text, units } = measureUnits(source);
  const { numberUnit, mixedWhite } = source.metrics.typography;
  const prepared: Unit[] = [];
  let last: Unit | undefined;
  let beforeLast: CharacterClass | undefined;
  let numberEnd = 0;
  const telephones = findTelephoneNumbers(text);
  const parts = new Map(telephones.flatMap((number) => [...telephonePoints(text, number)]));
  let telephone = telephones.shift();
  for (const unit of units) {
    while (telephone && unit.offset >= telephone.to) telephone = telephones.shift();
    if (telephone && unit.offset > telephone.from) numberEnd = Math.max(numberEnd, telephone.to);
    if (unit.class === 'han' && last?.class === 'digit') {
      numberEnd = unit.offset + numberUnitLength(text, unit.offset, numberUnit);
    }
    const isOfNumber = unit.offset < numberEnd;
    const allowed = isOfNumber
      ? (parts.get(unit.offset) ?? never)
      : penaltyBefore(unit, last, beforeLast);
    const penalty =
      allowed === never && source.breaksAnywhere && unit.class !== 'space' ? torn : allowed;
    beforeLast = last?.class;
    if (last !== undefined && penalty === never && isOneWord(last, unit)) {
      append(last, unit);
    } else {
      unit.penalty = penalty;
      if (last !== undefined)
        unit.gap = isAttached(unit, last)
          ? noGap
          : lineGap(last, unit, isOfNumber ? mixedLimits.tightest : mixedWhite);
      prepared.push(unit);
      last = unit;
    }
  }
  return prepared;
}

function penaltyBefore(
  unit: Unit,
  last: Unit | undefined,
  beforeLast: CharacterClass | undefined,
): Penalty {
  if (last === undefined || isAttached(unit, last)) return never;
  const next = opensCode(unit, last) ? 'letter' : unit.class;
  const penalty = unit.innerPenalty ?? breakPenalty({ beforeLast, last: last.class, next });
  return penalty === 0 && isBetweenSyllables(last, unit) ? betweenSyllables : penalty;
}

/** The marks that a path, an option or the name of a file may begin with: /edition.pdf, --kind, .env. */
const codeOpeners = new Set<CharacterClass>(['slash', 'hyphen', 'infix']);

/** True for such a mark at the beginning of code, which may begin a line there, although between words it never does. */
const opensCode = (unit: Unit, last: Unit): boolean =>
  unit.run.style === 'code' && last.run !== unit.run && codeOpeners.has(unit.class);

/**
 * A break inside a Korean word, which narrow columns of newspapers allow (KLREQ #line-break): as bad as a hyphen in a
 * Latin word, so that lines end at spaces where that costs little white. Up to twice as much made no more lines loose.
 */
const betweenSyllables: Penalty = 20;

/** True for two characters without a space between them, of which one is hangul or Han in text with word spaces. */
const isBetweenSyllables = (last: Unit, next: Unit): boolean =>
  next.allowsLetterSpacing &&
  last.class !== 'space' &&
  (last.class === 'han' || next.class === 'han');

/**
 * True for a superscript and what it belongs to: the number of a note never begins a line, and has no white before
 * it (KLREQ #word-break-rest).
 */
const isAttached = (unit: Unit, last: Unit): boolean =>
  unit.run.style === 'superscript' && last.class !== 'space' && last.run !== unit.run;

/** True when both are Latin text of the same run. */
function isOneWord(last: Unit, unit: Unit): boolean {
  return last.run === unit.run && isLatin(last) && isLatin(unit);
}

const isLatin = (unit: Unit) => !unit.isFull && !unit.isWordSpace && unit.class !== 'space';

function append(word: Unit, more: Unit): void {
  word.text += more.text;
  word.width += more.width;
  word.lastKern = more.lastKern;
  word.innerGaps += 1 + more.innerGaps;
  word.class = more.class;
}
