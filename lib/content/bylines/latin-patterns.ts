/** A vocabulary of bylines in Latin letters as the patterns that a line is read by; made once for each. */
import type { LatinBylines, Role } from '@/lib/language/byline-vocabulary';

export interface LatinPatterns {
  /** Opens a list of names. */
  opening: RegExp;
  /** Parts two names. */
  between: RegExp;
  nameAndRest: RegExp;
  nameOnly: RegExp;
  oneWord: RegExp;
  /** What says of the rest behind a name that its bearer reported. */
  reports: RegExp;
  title: RegExp;
  agency: RegExp;
  /** What each kind of work makes of who did it. */
  works: readonly (readonly [RegExp, Role])[];
  /** The same of titles. */
  titles: readonly (readonly [RegExp, Role | undefined])[];
}

const known = new WeakMap<LatinBylines, LatinPatterns>();

export function latinPatternsOf(vocabulary: LatinBylines): LatinPatterns {
  const patterns = known.get(vocabulary) ?? toPatterns(vocabulary);
  known.set(vocabulary, patterns);
  return patterns;
}

const capital = "\\p{Lu}[\\p{L}'’.-]*";

function toPatterns(vocabulary: LatinBylines): LatinPatterns {
  const { and, works, titles, reports } = vocabulary;
  const work = any(works.flatMap(({ words }) => words));
  const oneOrTwo = `${work}(?: ${and} ${work})?`;
  const by = `(?:${vocabulary.by.join('|')}|(?<=^)${any(vocabulary.foreignBy)})`;
  const name = `${capital}(?: (?:${any(vocabulary.particles)} ){0,2}${capital}){1,4}`;
  return {
    opening: new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${oneOrTwo} )?${by}(?= |$)|${oneOrTwo}:)`, 'giu'),
    between: new RegExp(
      `(\\s*(?:[,;/|&]|(?<![\\p{L}\\p{N}])${and}(?![\\p{L}\\p{N}])|(?<=\\p{L}{3})\\.(?=\\s|$))\\s*|^\\s+|\\s+$)`,
      'iu',
    ),
    nameAndRest: new RegExp(
      `^(${name})( ${any([...vocabulary.afterName, ...reports])}(?: .*)?)$`,
      'u',
    ),
    nameOnly: new RegExp(`^${name}$`, 'u'),
    oneWord: new RegExp(`^${capital}$`, 'u'),
    reports: new RegExp(`^ ${any(reports)}`, 'u'),
    title: new RegExp(`(?<!\\S)${any(titles.flatMap(({ words }) => words))}s?$`, 'i'),
    agency: new RegExp(`(?<!\\S)${any(vocabulary.agencies)}$`, 'i'),
    works: works.map(({ words, role }) => [new RegExp(any(words), 'i'), role]),
    titles: titles.map(({ words, role }) => [new RegExp(`${any(words)}s?$`, 'i'), role]),
  };
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
