/**
 * What the voices of a language do not know of a text. Speech engines read plain words, numbers and most dates well,
 * so there is a rule only for what they read wrongly: marks that they leave out (×, ¥), numbers that they take for
 * others (a telephone number for a sum), and abbreviations that they spell. A rule never adds a fact.
 */
export interface SpeechRules {
  /** Tags of voices, the most suitable first: BCP 47. A voice of another region comes after them. */
  voices: readonly string[];
  /** Letters and digits that a voice speaks in a second at its normal speed. */
  pace: number;
  /** What is put where a bracket begins or ends: a short pause. */
  pause: string;
  /** After the number of an item in a list that is read out. */
  afterNumber: string;
  /** Abbreviations whose full stop ends no sentence, besides those of the language, without it. */
  abbreviations: readonly string[];
  /** Between what ends in one and what begins with the other, an abbreviation ends a sentence after all: "Main St. The". */
  sentenceEnds?: readonly { before: RegExp; after: RegExp }[];
  /** Applied in this order. */
  rules: readonly SpokenRule[];
}

export interface SpokenRule {
  pattern: RegExp;
  /** As for `String.replace`, or a function of the matched groups and of the paper's language tag. */
  spoken: string | ((groups: readonly (string | undefined)[], tag: string) => string);
}
