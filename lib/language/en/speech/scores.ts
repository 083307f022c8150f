/** Scores and the sets of a match, whose hyphen is read as minus. */
import type { SpokenRule } from '../../speech/speech-rules';

/** Words of results, around a score. */
const results =
  'win|wins|won|victory|victories|defeat|defeats|defeated|beat|beats|lost|loss|lead|leads|led|draw|drew|score|scores|scored|decision|vote|ruling|triumph|rout|comeback';

/** Between the sets of a match, and the points of a tie-break after one: 7-6 (7-4), 6-3. */
const setGap = '(?:[,;] (?:and )?| and | )';
const setTie = '(?: ?\\(\\d{1,2}(?:[–-]\\d{1,2})?\\))';

/** A British newsreader says "two nil", an American one "two to nothing"; "to" with the number is right in both. */
const score = (groups: readonly (string | undefined)[]): string => `${groups[1]} to ${groups[2]}`;

export const scoreRules: readonly SpokenRule[] = [
  // 10–4–2: wins, losses and draws.
  { pattern: /(?<![\d–-])(\d{1,2})–(\d{1,2})–(\d{1,2})(?![\d–-])/gu, spoken: '$1 $2 $3' },
  // 5/4 favourite, 7/2 shot: read as fractions.
  {
    pattern:
      /(?<![\d/])(\d{1,3})\/(\d{1,2})(?= (?:\p{Ll}+ )?(?:favou?rites?|shots?|outsiders?|on|against)\b)/gu,
    spoken: score,
  },
  // The sets of a match, 6-4, 6-3, or of pages: none is a minus.
  {
    pattern: new RegExp(
      `(?<![\\w–.-]|(?:Boeing|Airbus) )(\\d{1,3})[–-](\\d{1,3})(?![\\w–-]|\\.\\d)(?=${setTie}?${setGap}\\d{1,3}[–-]\\d{1,3}(?![\\w–-]))`,
      'gu',
    ),
    spoken: '$1 to $2',
  },
  {
    pattern: new RegExp(
      `(?<=\\d{1,3}(?:[–-]| to )\\d{1,3}${setTie}?${setGap})(\\d{1,3})[–-](\\d{1,3})(?![\\w–-]|\\.\\d)`,
      'gu',
    ),
    spoken: '$1 to $2',
  },
  {
    pattern: /(?<=\d(?:[–-]| to )\d{1,2} ?\()(\d{1,2})[–-](\d{1,2})(?=\))/gu,
    spoken: '$1 to $2',
  },
  // A dash between two numbers is read as minus, or not at all.
  {
    pattern: new RegExp(
      `(?<![\\d–-])(\\d{1,3})[–-](\\d{1,3})(?= (?:\\w+ )?(?:${results})\\b)`,
      'giu',
    ),
    spoken: score,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${results}) (?:[\\p{L}’'-]+ ){0,4})(\\d{1,3})[–-](\\d{1,3})(?![\\d–-])`,
      'giu',
    ),
    spoken: score,
  },
];
