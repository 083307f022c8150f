/** Roman numerals, which are spelled: of centuries, of monarchs and popes, of wars and fairs. */
import { romanSource, romanValue } from '../../speech/roman-numerals';
import type { SpokenRule } from '../../speech/speech-rules';

const kings =
  'Felipe|Alfonso|Juan Pablo|Juan|Carlos|Fernando|Pío|León|Benedicto|Luis|Enrique|Jaime|Napoleón|Guillermo|Eduardo|Jorge|Mohamed|Clemente';
const queens = 'Isabel|Catalina|Margarita|María|Juana|Ana';

/** Ordinals are said up to ten, and plain numbers after that (Real Academia Española, Ortografía 2010). */
const ordinals =
  'cero primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'.split(' ');

const masculine = 'Congreso|Festival|Premios?|Encuentro|Certamen|Concurso|Aniversario|aniversario';
const feminine = 'Guerra|República|edición|Edición|Cumbre|Jornadas?|Feria|Semana|Copa|Gala|Bienal';

function toOrdinal(numeral: string): string {
  const value = romanValue(numeral);
  return ordinals[value] ?? String(value);
}

const toFeminine = (ordinal: string): string => ordinal.replace(/o$/, 'a');

/** Before a noun: primer congreso, tercer festival. */
const toShort = (ordinal: string): string => ordinal.replace(/^(primer|tercer)o$/, '$1');

export const romanRules: readonly SpokenRule[] = [
  {
    pattern: new RegExp(`(?<=\\bsiglos? (?:\\S+ y )?)(I|V|X|${romanSource})(?!\\p{L})`, 'giu'),
    spoken: ([, numeral = '']) => String(romanValue(numeral.toUpperCase())),
  },
  {
    pattern: new RegExp(`(?<=\\b(?:${kings}) )(I|V|X|${romanSource})(?!\\p{L})`, 'gu'),
    spoken: ([, numeral = '']) => toOrdinal(numeral),
  },
  {
    pattern: new RegExp(`(?<=\\b(?:${queens}) )(I|V|X|${romanSource})(?!\\p{L})`, 'gu'),
    spoken: ([, numeral = '']) => toFeminine(toOrdinal(numeral)),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(I|V|X|${romanSource})(?= (?:${masculine})(?!\\p{L}))`, 'gu'),
    spoken: ([, numeral = '']) => toShort(toOrdinal(numeral)),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(I|V|X|${romanSource})(?= (?:${feminine})(?!\\p{L}))`, 'gu'),
    spoken: ([, numeral = '']) => toFeminine(toOrdinal(numeral)),
  },
];
