/** Splits one word of a byline in East Asian script into tokens, by the first rule that applies. */
import {
  splitLabelAndName,
  splitNameAndLabel,
  splitOfficeLabel,
  splitVocabulary,
} from './split-labels';
import {
  splitCertainName,
  splitDoubtfulName,
  splitKoreanPair,
  splitOccupation,
  splitOthers,
  splitPair,
} from './split-names';
import { splitLongOffice, splitOffice } from './split-offices';
import { splitAtInterpunct, splitPhrase, splitRole } from './split-roles';
import type { Rule, SplitWord } from './word-rule';

export const splitWord: SplitWord = (word, place, patterns) => {
  for (const rule of rules) {
    const tokens = rule(word, place, patterns, splitWord);
    if (tokens) return tokens;
  }
  return [{ kind: 'unknown', text: word }];
};

const rules: readonly Rule[] = [
  splitVocabulary,
  splitKoreanPair,
  splitAtInterpunct,
  splitRole,
  splitPhrase,
  splitNameAndLabel,
  splitLabelAndName,
  splitOfficeLabel,
  splitOccupation,
  splitOffice,
  splitCertainName,
  splitPair,
  splitOthers,
  splitLongOffice,
  splitDoubtfulName,
];
