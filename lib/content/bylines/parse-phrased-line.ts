/**
 * Parses bylines in scripts with word spaces: `By Jane Doe and John Smith`, `Words by …; photographs by …`, `Jane Doe
 * reports`, `Reuters`. A phrase starts a list of names and gives their role.
 */
import type { Credit } from '@/lib/language/byline-vocabulary';
import type { BylinePatterns } from './byline-patterns';
import { judgeName } from './judge-name';
import type { LatinPatterns } from './latin-patterns';
import { parseNameList } from './parse-name-list';
import type { LinePart, ParsedLine } from './parsed-line';

export function parsePhrasedLine(line: string, patterns: BylinePatterns): ParsedLine {
  const lists = splitAtBareWorks(line, patterns) ?? splitAtOpenings(line, patterns.latin);
  const parts: LinePart[] = [];
  const unknown: string[] = [];
  for (const { opening, text, credits } of lists) {
    const list = parseNameList(text, credits, patterns);
    parts.push({ text: opening }, ...list.parts);
    unknown.push(...list.unknown);
  }
  return { parts, unknown, runsIn: false };
}

interface NameList {
  /** The words before the names. */
  opening: string;
  text: string;
  /** Empty if no words say what the people did. */
  credits: readonly Credit[];
}

function splitAtOpenings(line: string, latin: LatinPatterns): NameList[] {
  const openings = [...line.matchAll(latin.opening)];
  const lists = openings.map(({ 0: opening, index }, at) => ({
    opening,
    text: line.slice(index + opening.length, openings[at + 1]?.index),
    credits: creditsOf(opening, latin),
  }));
  return [{ opening: '', text: line.slice(0, openings[0]?.index), credits: [] }, ...lists];
}

function creditsOf(opening: string, { phrases, byEnd, joint, works }: LatinPatterns): Credit[] {
  const phrase = phrases.find(([pattern]) => pattern.test(opening));
  if (phrase) return [phrase[1]];
  const credits = opening
    .replace(byEnd, '')
    .split(joint)
    .map((work) => works.find(([pattern]) => pattern.test(work))?.[1]);
  const known = credits.filter((credit) => credit !== undefined);
  return known.length > 0 ? [...new Set(known)] : ['writer'];
}

/** Splits `Words Jane Doe Photos John Roe`, where there is a certain name after each word and nothing else. */
function splitAtBareWorks(line: string, patterns: BylinePatterns): NameList[] | undefined {
  const [before = '', ...rest] = line.split(patterns.latin.bareWork);
  if (before.trim() !== '' || rest.length === 0) return undefined;
  const lists: NameList[] = [{ opening: before, text: '', credits: [] }];
  for (let index = 0; index < rest.length; index += 2) {
    const [work = '', text = ''] = rest.slice(index, index + 2);
    if (judgeName(text.trim(), patterns) !== 'certain') return undefined;
    lists.push({ opening: work, text, credits: creditsOf(work, patterns.latin) });
  }
  return lists;
}
