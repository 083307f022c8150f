import type { Language } from '../language';

export interface SentenceEnd {
  /** Position after the sentence and its closing marks. */
  at: number;
  isQuoted: boolean;
}

interface Quotes {
  opening: string;
  closing: string;
}

/** Marks that open a quotation in one language close one in another: “ in English and German. */
function quotesOf({ marks }: Language): Quotes {
  if (!marks) return { opening: '“「『', closing: '”」』' };
  const [opening, closing] = marks.double;
  return { opening: opening.trim(), closing: closing.trim() };
}

/** Marks that end a sentence, in all scripts whose papers have text in them. */
const terminals = '。！？!?؟۔।॥។။།።';

/** The patterns of the ends of sentences by language. */
const patterns = new WeakMap<Language, RegExp>();

function sentenceEndOf(language: Language): RegExp {
  const { closing } = quotesOf(language);
  const pattern = patterns.get(language) ?? sentenceEnd(language.abbreviations, closing);
  patterns.set(language, pattern);
  return pattern;
}

/** Matches the end of a sentence. A full stop after an abbreviation or a single capital is not one. */
function sentenceEnd(abbreviations: readonly string[], closing: string): RegExp {
  const after = `[\\u202F\\u00A0]?[${closing}’"')]`;
  const fullStop = `(?<!\\b(?:${[...abbreviations, '\\p{Lu}'].join('|')}))\\.(?=\\s|${after}|$)`;
  return new RegExp(`(?:[${terminals}]|…+|${fullStop})+(?:${after}|[）])*`, 'gu');
}

/** Finds where the sentences of a text end, in order. */
export function findSentenceEnds(text: string, language: Language): SentenceEnd[] {
  const { opening, closing } = quotesOf(language);
  /** How many quotations are open before `read`, and how many straight quotes there are. */
  let open = 0;
  let straight = 0;
  let read = 0;
  return [...text.matchAll(sentenceEndOf(language))].map(({ 0: marks, index }) => {
    const at = index + marks.length;
    for (; read < at; read += 1) {
      const unit = text.charAt(read);
      if (opening.includes(unit)) open += 1;
      if (closing.includes(unit)) open -= 1;
      if (unit === '"') straight += 1;
    }
    return { at, isQuoted: open > 0 || straight % 2 === 1 };
  });
}
