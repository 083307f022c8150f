/**
 * Bylines: the printed line as people with roles, and back. A line is cut into parts that joined again
 * are the line, letter for letter; some of them are people's names.
 */

import type { BylineVocabularies, Role } from '@/lib/language/byline-vocabulary';
import { parseChineseByline } from './chinese-byline';
import { parseLatinByline } from './latin-byline';
import type { BylinePart, BylineProblem, ParsedByline, Person } from './parsed-byline';

export interface Byline {
  /** The line as given: `本报讯（记者 杨丽萍 通讯员 张盼）`. */
  printed: string;
  parts: BylinePart[];
  /** Each person once, in the order of the line; none for an agency or a desk. */
  people: Person[];
  /** True when it is set at the head of the first paragraph: 本报讯 …, 新华社北京3月9日电 …. */
  runsIn: boolean;
}

/** @param vocabularies the words of the paper's language */
export function parseByline(
  printed: string,
  vocabularies: BylineVocabularies,
): Byline | BylineProblem {
  if (printed.length > longest) {
    return { reason: `${printed.length} characters long`, fix: 'write names and roles only' };
  }
  const isHan = /\p{Script=Han}/u.test(printed);
  const reading = isHan
    ? parseChineseByline(printed, vocabularies.han)
    : parseLatinByline(printed, vocabularies.latin);
  if ('reason' in reading) return reading;
  const parts = joinTexts(reading);
  return { printed, parts, people: gatherPeople(reading), runsIn: reading.runsIn };
}

/** Names apart, and what stands between two names as one part. */
function joinTexts({ parts }: ParsedByline): BylinePart[] {
  const joined: BylinePart[] = [];
  for (const { text, name } of parts) {
    const last = joined.at(-1);
    if (name !== undefined) joined.push({ text, name });
    else if (last && last.name === undefined) last.text += text;
    else joined.push({ text });
  }
  return joined;
}

/** A line of more is a sentence, not a byline. */
const longest = 120;

function gatherPeople({ parts }: ParsedByline): Person[] {
  const roles = new Map<string, Set<Role>>();
  for (const part of parts) {
    if (part.name === undefined) continue;
    const known = roles.get(part.name) ?? new Set();
    roles.set(part.name, new Set([...known, ...(part.roles ?? [])]));
  }
  return [...roles].map(([name, all]) => ({ name, roles: all.size > 0 ? [...all] : ['writer'] }));
}
