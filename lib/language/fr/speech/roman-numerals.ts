/** Roman numerals, which are spelled: of centuries, of the Republic and of monarchs. */
import { romanSource, romanValue } from '../../speech/roman-numerals';
import type { SpokenRule } from '../../speech/speech-rules';

const rulers =
  'Louis|François|Charles|Henri|Napoléon|Philippe|Jean-Paul|Jean|Pie|Léon|Benoît|Albert|Léopold|Élisabeth|Guillaume|Édouard|George|Felipe|Rainier|Mohammed|Hassan';

export const romanRules: readonly SpokenRule[] = [
  {
    pattern: new RegExp(`(?<!\\p{L})(I|V|X|${romanSource})(?:e|ᵉ|ème)(?!\\p{L})`, 'gu'),
    spoken: ([, numeral = '']) => `${romanValue(numeral)}e`,
  },
  // XIXe-XXe siècles
  { pattern: /(?<=\d{1,2}e)-(?=\d{1,2}e )/gu, spoken: ' et ' },
  { pattern: new RegExp(`(?<=(?:${rulers}) )I(?:er|ᵉʳ)(?!\\p{L})`, 'gu'), spoken: 'premier' },
  {
    pattern: new RegExp(`(?<=(?:${rulers}) )(V|X|${romanSource})(?!\\p{L})`, 'gu'),
    spoken: ([, numeral = '']) => String(romanValue(numeral)),
  },
];
