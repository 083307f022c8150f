/** The regular expressions that parse bylines in Latin script, made of a vocabulary. */
import type { LatinBylines, Role } from '@/lib/language/byline-vocabulary';

export interface LatinPatterns {
  /** Matches a phrase that starts a list of names: `Words by`, `Photos:`. */
  opening: RegExp;
  /** Matches the separator of two names. */
  between: RegExp;
  nameAndRest: RegExp;
  nameOnly: RegExp;
  oneWord: RegExp;
  /** Matches the text after a name if it means that the person reported: ` reports from London`. */
  reports: RegExp;
  title: RegExp;
  agency: RegExp;
  /** The role of a person by the kind of work: a photographer for `photographs`. */
  works: readonly (readonly [RegExp, Role])[];
  /** The role of a person by title. */
  titles: readonly (readonly [RegExp, Role | undefined])[];
}

const cache = new WeakMap<LatinBylines, LatinPatterns>();

/** Returns the patterns of a vocabulary. They are made once for each vocabulary. */
export function latinPatternsOf(vocabulary: LatinBylines): LatinPatterns {
  const patterns = cache.get(vocabulary) ?? toPatterns(vocabulary);
  cache.set(vocabulary, patterns);
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
