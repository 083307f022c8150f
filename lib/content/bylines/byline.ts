/**
 * Parses a byline into the people it names and their roles. The line is split into parts, some of which are
 * names; joined, the parts are exactly the printed line.
 */

import type { BylineVocabularies, Role } from '@/lib/language/byline-vocabulary';
import { parseChineseByline } from './chinese-byline';
import { parseLatinByline } from './latin-byline';
import type { BylinePart, BylineProblem, ParsedByline, Person } from './parsed-byline';

export interface Byline {
  /** The line as written: `本报讯（记者 杨丽萍 通讯员 张盼）`. */
  printed: string;
  parts: BylinePart[];
  /** Each person once, in the order of the line; empty for an agency or an editorial desk. */
  people: Person[];
  /** True if the byline is printed at the start of the first paragraph: 本报讯 …, 新华社北京3月9日电 …. */
  runsIn: boolean;
}

/** @param vocabularies the byline words of the paper's language */
export function parseByline(
  printed: string,
  vocabularies: BylineVocabularies,
): Byline | BylineProblem {
  if (printed.length > longest) {
    return { reason: `${printed.length} characters long`, fix: 'write only names and roles' };
  }
  const isHan = /\p{Script=Han}/u.test(printed);
  const parsed = isHan
    ? parseChineseByline(printed, vocabularies.han)
    : parseLatinByline(printed, vocabularies.latin);
  if ('reason' in parsed) return parsed;
  const parts = joinTexts(parsed);
  return { printed, parts, people: gatherPeople(parsed), runsIn: parsed.runsIn };
}

/** Joins neighbouring parts that are not names. */
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

/** In characters. A longer line is a sentence, not a byline. */
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
