/** Roman numerals, which are read letter by letter: of wars and volumes, of monarchs and popes. */
import { romanSource, romanValue } from '../../speech/roman-numerals';
import type { SpokenRule } from '../../speech/speech-rules';

/** Numbers one to twenty: those of wars and volumes. */
const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Before a number in Roman numerals that is counted. */
const counted =
  'War|Part|Chapter|Act|Scene|Volume|Vol\\.|Book|Phase|Title|Type|Class|Level|Grade|Stage|Appendix|Article|Section|Bowl|Schedule|Category|Tier';
/** Names of monarchs and popes, whose Roman numerals are ordinals. */
const regnal =
  'Charles|Henry|Edward|George|Louis|Elizabeth|James|William|Richard|Paul|Benedict|Francis|Leo|Pius|Philip|Felipe|Napoleon|Wilhelm|Catherine|Nicholas|Alexander|Peter|Frederick|Carl|Gustaf|Harald|Margrethe|Mary|Mehmed|Abdullah|Mohammed|Albert|Leopold|Alfonso|Ferdinand|Juan|Victoria|John|XVI';
const rulers = 'King|Queen|Pope|Tsar|Emperor|Empress|Prince|Sultan';

/** What a person says of themselves: "Queen Anne I guess". */
const afterPronoun =
  'guess|think|know|believe|suppose|mean|say|said|am|wrote|read|love|like|saw|want|need|hope|feel|had|have|would|will|can|could|do|did|never';

/** Before a word in lower case, I is a pronoun, unless no pronoun is followed so, or the name is one of rulers: "Elizabeth I was". */
const firstAsNumeral = `I(?! \\p{Ll})|I(?= (?:of|is|has|in|on|at|by|from|who|whose|as|to|died|reigned|ruled)\\b)|(?<=\\b(?:${regnal}) )I(?= (?:and|was)\\b)`;

const monarch = (numeral: string) => `the ${toCapital(ordinals[romanValue(numeral)] ?? numeral)}`;
const toCapital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const romanRules: readonly SpokenRule[] = [
  {
    pattern: new RegExp(
      `(?<=\\b(?:${counted}) )(${romanSource}|I(?! (?:${afterPronoun})\\b)|V|X)(?![\\w’'])`,
      'gu',
    ),
    spoken: ([, numeral = '']) => cardinals[romanValue(numeral)] ?? numeral,
  },
  {
    pattern: new RegExp(`(?<=\\b(?:${regnal}) )(${romanSource})(?!\\w)`, 'gu'),
    spoken: ([, numeral = '']) => monarch(numeral),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${rulers}) (?:\\p{Lu}\\p{L}+ )+)(${firstAsNumeral}|V|X|${romanSource})(?![\\w’'])`,
      'gu',
    ),
    spoken: ([, numeral = '']) => monarch(numeral),
  },
];
