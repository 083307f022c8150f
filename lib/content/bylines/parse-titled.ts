/** Parses an item of a list with the title of a person in a script with word spaces. */
import type { Credit } from '@/lib/language/byline-vocabulary';
import type { BylinePatterns } from './byline-patterns';
import { judgeName } from './judge-name';
import type { LatinPatterns } from './latin-patterns';
import type { LinePart } from './parsed-line';

export interface Item {
  text: string;
  /** What the words before the list say of all its names. */
  credits: readonly Credit[];
  /** The last name before the item. */
  before: LinePart | undefined;
  /** Whether the mark before the item may be followed by something about that person. */
  isAside: boolean;
}

/**
 * `Staff Writer` of the person before, `Staff Writer Jane Doe`, `Jane Doe Staff Writer`. Returns undefined if the item
 * has no title, or is a sentence: `Jane Doe is a junior`.
 */
export function parseTitled(item: Item, patterns: BylinePatterns): LinePart[] | undefined {
  return parseTitleAndName(item, patterns) ?? parseTitle(item, patterns);
}

function parseTitleAndName(
  { text, credits }: Item,
  patterns: BylinePatterns,
): LinePart[] | undefined {
  const words = text.split(' ');
  for (let length = 1; length < words.length - 1; length += 1) {
    const title = words.slice(0, length).join(' ');
    const name = words.slice(length).join(' ');
    const isTitle = patterns.latin.title.test(title) && patterns.latin.titleOnly.test(title);
    if (!isTitle || judgeName(name, patterns) !== 'certain') continue;
    const all = [...credits, ...roleOfTitle(title, patterns.latin)];
    return [{ text: `${title} ` }, { text: name, credits: all }];
  }
  return undefined;
}

function parseTitle(
  { text, credits, before, isAside }: Item,
  patterns: BylinePatterns,
): LinePart[] | undefined {
  const { latin } = patterns;
  if (!latin.title.test(text)) return undefined;
  const role = roleOfTitle(text, latin);
  if (before && isAside) {
    before.credits = [...(before.credits ?? []), ...role];
    return [{ text }];
  }
  const name = findNameBeforeTitle(text, patterns);
  if (name !== undefined) {
    return [{ text: name, credits: [...credits, ...role] }, { text: text.slice(name.length) }];
  }
  return latin.titleOnly.test(text) ? [{ text }] : undefined;
}

/** Names before a title have two to four words, tried from the longest. */
function findNameBeforeTitle(text: string, patterns: BylinePatterns): string | undefined {
  const words = text.split(' ');
  const names = [4, 3, 2]
    .filter((length) => length < words.length)
    .map((length) => words.slice(0, length).join(' '));
  return names.find(
    (name) =>
      judgeName(name, patterns) === 'certain' &&
      !patterns.latin.agency.test(name) &&
      patterns.latin.titleOnly.test(text.slice(name.length + 1)),
  );
}

function roleOfTitle(title: string, { titles }: LatinPatterns): Credit[] {
  const [, role] = titles.find(([pattern]) => pattern.test(title)) ?? [];
  return role === undefined ? [] : [role];
}
