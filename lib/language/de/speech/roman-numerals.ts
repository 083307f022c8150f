/** Numbers of monarchs and popes, which are ordinals with an article: Ludwig der Vierzehnte. */
import { romanSource, romanValue } from '../../speech/roman-numerals';
import type { SpokenRule } from '../../speech/speech-rules';

const kings =
  'Friedrich Wilhelm|Friedrich|Wilhelm|Ludwig|Karl|Heinrich|Otto|Franz|Joseph|Leopold|Maximilian|Johannes Paul|Johannes|Benedikt|Pius|Paul|Leo|Philipp|Georg|Charles|Eduard|Jakob|Napoleon|Nikolaus|Alexander|Peter|Gustaf|Harald|Felipe|Willem|Konrad';
const queens = 'Elisabeth|Katharina|Margrethe|Maria|Christina|Mary';

const ordinals =
  'nullt erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst'.split(
    ' ',
  );

/** Before a name in the dative and in the accusative. */
const dative = '(?:von|mit|bei|nach|aus|zu|unter|vor|seit|an)';
const accusative = '(?:für|durch|gegen|ohne|um)';

function toOrdinal(numeral: string, article: string, ending: string): string {
  const ordinal = ordinals[romanValue(numeral)];
  if (ordinal === undefined) return `${romanValue(numeral)}.`;
  return `${article} ${ordinal.charAt(0).toUpperCase()}${ordinal.slice(1)}${ending}`;
}

const toRule = (before: string, names: string, article: string, ending: string): SpokenRule => ({
  pattern: new RegExp(`(?<=\\b${before}(?:${names}) )(I|V|X|${romanSource})\\.`, 'gu'),
  spoken: ([, numeral = '']) => toOrdinal(numeral, article, ending),
});

export const romanRules: readonly SpokenRule[] = [
  toRule(`${dative} (?:Papst |König |Kaiser )?`, kings, 'dem', 'en'),
  toRule(`${accusative} (?:Papst |König |Kaiser )?`, kings, 'den', 'en'),
  toRule('', kings, 'der', 'e'),
  toRule(`${dative} (?:Königin |Kaiserin )?`, queens, 'der', 'en'),
  toRule('', queens, 'die', 'e'),
  // II. Weltkrieg is an ordinal too.
  {
    pattern: new RegExp(`(?<![\\p{L}.])(${romanSource})\\.(?= \\p{L})`, 'gu'),
    spoken: ([, numeral = '']) => `${romanValue(numeral)}.`,
  },
];
