/** The regular expressions that parse bylines in scripts with word spaces, made of a vocabulary. */
import type { Credit, LatinBylines, Role } from '@/lib/language/byline-vocabulary';

export interface LatinPatterns {
  /** Matches the words that start a list of names: `Words by`, `Photos:`, `As told to`. */
  opening: RegExp;
  /** Matches `by`, which makes a line in Chinese characters one of this kind: By 张三. */
  by: RegExp;
  /** Matches `by` in any language before a colon. */
  byWord: RegExp;
  /** What each kind of such words says of the names. The first that matches applies. */
  phrases: readonly (readonly [RegExp, Credit])[];
  works: readonly (readonly [RegExp, Credit])[];
  /** Captures the words for work of a line that has them without a mark: `Words Jane Doe Photos John Roe`. */
  bareWork: RegExp;
  /** Captures the separator of two names, with notes that follow a name: an address, the year of a class. */
  between: RegExp;
  /** Matches `by` or a colon at the end of an opening, and the conjunctions inside it. */
  byEnd: RegExp;
  joint: RegExp;
  /** Matches a separator that also occurs inside names: ` y `. */
  shortAnd: RegExp;
  /** Matches the position of a conjunction that is written together with the next name. */
  joinedAnd: RegExp;
  /** Splits `Jane Doe reports from London` after the name, at each word that may follow one. */
  afterName: RegExp;
  /** Matches the text after a name if it means that the person reported: ` reports from London`. */
  reports: RegExp;
  title: RegExp;
  /** Matches a title and nothing else: no small words that make a sentence of it. */
  titleOnly: RegExp;
  titles: readonly (readonly [RegExp, Role | undefined])[];
  honorific: RegExp;
  degree: RegExp;
  desk: RegExp;
  agency: RegExp;
  /** Matches a word that begins with a capital, or is in a script without capitals. */
  capital: RegExp;
  particles: ReadonlySet<string>;
  ordinaryWords: ReadonlySet<string>;
}

const cache = new WeakMap<LatinBylines, LatinPatterns>();

/** Returns the patterns of a vocabulary. They are made once for each vocabulary. */
export function latinPatternsOf(vocabulary: LatinBylines): LatinPatterns {
  const patterns = cache.get(vocabulary) ?? toPatterns(vocabulary);
  cache.set(vocabulary, patterns);
  return patterns;
}

const letter = '[\\p{L}\\p{N}\\p{M}]';
const wordStart = `(?<!${letter}|${letter}['-])`;
/** What may follow a name without being a part of it. */
const note =
  "(?<=[\\p{L}\\p{M}.'])\\s*\\([^()]*\\)|(?<=[\\p{L}\\p{M}.'])\\s*\\[[^[\\]]*\\]|\\s*<[^<>]*>|\\s+'\\d\\d(?!\\d)|\\s*\\S+@\\S+|\\s*@\\w+|\\s*https?:\\S+|\\s*class of '?\\d{2,4}";
const wordEnd = `(?!${letter}|['-]${letter})`;

function toPatterns(vocabulary: LatinBylines): LatinPatterns {
  const { works, phrases, titles } = vocabulary;
  const by = any(vocabulary.by);
  const foreignBy = any(vocabulary.foreignBy);
  const joint = `(?: ?[,/&+·] ?|,? ${any(vocabulary.and)} | ${any(vocabulary.shortAnd)} )`;
  const workWord = any([
    ...works.flatMap(({ words }) => words),
    ...vocabulary.workModifiers,
    ...vocabulary.and,
    ...vocabulary.shortAnd,
  ]);
  // A counted repetition of single words: nested ones take long to compile and to match.
  const workWords = `(?:${workWord}${wordEnd}[ ,/&+·]*){1,8}`;
  const phrase = any(phrases.flatMap(({ words }) => words));
  const and = `${wordStart}${any(vocabulary.and)}${wordEnd}`;
  return {
    opening: new RegExp(
      wordStart +
        any([
          `${phrase}\\s*:?(?=\\s|$)`,
          `${workWords}(?:(?<=/ ?)|\\s*[:|=]|[–—-](?=\\s)|(?<=\\s)(?:${by}|${foreignBy}|${any(vocabulary.of)})(?=[\\s:]|$)(?:\\s*:)?)`,
          `(?:[\\p{L}]+ )?photo/`,
          `${by}(?=[\\s:]|$)\\s*:?`,
          `(?<=^[^\\p{L}]*)(?:${foreignBy})(?=[\\s:])\\s*:?`,
        ]),
      'giu',
    ),
    by: new RegExp(`${wordStart}${by}(?=\\s|:|$)`, 'iu'),
    byWord: new RegExp(`${wordStart}(?:${by}|${foreignBy})\\s*:`, 'iu'),
    phrases: phrases.map(({ words, credit }) => [
      new RegExp(`^${any(words)}\\s*:?$`, 'iu'),
      credit,
    ]),
    works: works.map(({ words, credit }) => [
      new RegExp(`${wordStart}${any(words)}$`, 'iu'),
      credit,
    ]),
    bareWork: new RegExp(
      `(?<=^|\\s)(${any(works.flatMap(({ words }) => words.filter(isLatin)))})(?=\\s)`,
      'iu',
    ),
    between: new RegExp(
      `((?:${note})+|[\\s:]*(?:[,;/|&•·–—‒―◦]|\\s-\\s|${and}|(?<=\\p{L}{3})(?<!${wordStart}${any(vocabulary.honorifics)})\\.(?=\\s|$))[\\s:]*|^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}.']+$)`,
      'iu',
    ),
    byEnd: new RegExp(
      `\\s*(?:[:|=/–—-]|\\s(?:${by}|${foreignBy}|${any(vocabulary.of)})\\s*:?)?\\s*$`,
      'iu',
    ),
    joint: new RegExp(joint, 'iu'),
    shortAnd: new RegExp(`(\\s+(?:${any(vocabulary.shortAnd)})\\s+)`, 'u'),
    joinedAnd: new RegExp(
      `(?<=\\S+\\s+\\S+)(\\s+(?!${any(vocabulary.namesWithJoinedAnd)}(?:\\s|$))${any(vocabulary.joinedAnd)})(?=\\p{L}{3,})`,
      'u',
    ),
    afterName: new RegExp(
      `(?<=\\S) (?=${any([...vocabulary.afterName, ...vocabulary.reports])}${wordEnd})`,
      'u',
    ),
    reports: new RegExp(`^${any(vocabulary.reports)}${wordEnd}`, 'u'),
    title: new RegExp(`${wordStart}${any(titles.flatMap(({ words }) => words))}s?$`, 'iu'),
    titleOnly: new RegExp(
      `^(?:(?:\\p{Lu}[\\p{L}\\p{M}'-]*|[&]|of|${any([...vocabulary.workModifiers, ...vocabulary.desks])}|${any(titles.flatMap(({ words }) => words))}s?)(?:\\s+|$))+$`,
      'u',
    ),
    honorific: new RegExp(`^(?:${any(vocabulary.honorifics)}|dr|mr|ms)\\.?$`, 'iu'),
    titles: titles.map(({ words, role }) => [
      new RegExp(`${wordStart}${any(words)}s?$`, 'iu'),
      role,
    ]),
    degree: new RegExp(`^${any(vocabulary.degrees)}$`, 'iu'),
    desk: new RegExp(`^${any(vocabulary.desks)}(?=\\s|$)`, 'iu'),
    agency: new RegExp(`${wordStart}${any(vocabulary.agencies)}$`, 'iu'),
    capital: new RegExp(
      `^${any(vocabulary.prefixes)}?(?:\\p{Lu}|\\p{Lt}|\\p{Lo})[\\p{L}\\p{M}'.-]*$`,
      'u',
    ),
    particles: new Set(vocabulary.particles),
    ordinaryWords: vocabulary.ordinaryWords,
  };
}

/** Bare words for work open a list in Latin script only: фото Ивана Петрова has the name in another case. */
const isLatin = (words: string): boolean => !/\p{Script=Cyrillic}/u.test(words);

const any = (words: readonly string[]): string => `(?:${words.filter(Boolean).join('|')})`;
