/**
 * Parses a byline into the people it names and their roles. Any line is a byline: it is printed as written, and
 * people are found where it is understood. The line is split into parts, some of which are names; joined, the parts
 * are exactly the printed line.
 */
import type { BylineVocabularies, Credit, Role } from '@/lib/language/byline-vocabulary';
import { type BylinePatterns, bylinePatternsOf } from './byline-patterns';
import { isEastAsian } from './judge-name';
import { parseLabelledLine } from './parse-labelled-line';
import { parsePhrasedLine } from './parse-phrased-line';
import type { LinePart, ParsedLine } from './parsed-line';
import { toPersonName, toReadingForm } from './reading-form';

export interface Person {
  name: string;
  /** At least one, in the order of the byline. */
  roles: Role[];
}

export interface BylinePart {
  /** The printed text: `（记者 `, `张　三`. */
  text: string;
  /** The person's name if the text is one: `张三`. */
  name?: string;
}

export interface Byline {
  /** The line as written: `本报讯（记者 杨丽萍 通讯员 张盼）`. */
  printed: string;
  parts: BylinePart[];
  /** Each person once, in the order of the line; empty for an agency or an editorial desk. */
  people: Person[];
  /** True if the byline is printed at the start of the first paragraph: 本报讯 …, 新华社北京3月9日电 …. */
  runsIn: boolean;
}

export interface UnderstoodByline {
  byline: Byline;
  /** The words that are neither names nor known here; names without a role are not taken from such a line. */
  unknown: string[];
}

/** @param vocabularies the byline words of the paper's language */
export function parseByline(printed: string, vocabularies: BylineVocabularies): UnderstoodByline {
  const { text, toPrinted } = toReadingForm(printed);
  const parsed =
    text.length > longest ? notParsed(text) : parse(text, bylinePatternsOf(vocabularies));
  const texts = toPrinted(parsed.parts.map((part) => part.text));
  const named = parsed.parts.map((part, index) => ({
    text: texts[index] ?? '',
    roles: rolesOf(part, parsed),
  }));
  const byline = {
    printed,
    parts: joinTexts(named),
    people: gatherPeople(named),
    runsIn: parsed.runsIn,
  };
  const unknown = parsed.unknown.map((words) => {
    const at = text.indexOf(words);
    return toPrinted([text.slice(0, at), words, text.slice(at + words.length)])[1] ?? words;
  });
  return { byline, unknown };
}

/** In characters. A longer line is a paragraph, in which names without roles are anybody's. */
const longest = 300;

function notParsed(text: string): ParsedLine {
  return { parts: [{ text }], unknown: [text], runsIn: false };
}

function parse(text: string, patterns: BylinePatterns): ParsedLine {
  const isPhrased = !isEastAsian(text) || startsWithPhrase(text, patterns.latin);
  return isPhrased ? parsePhrasedLine(text, patterns) : parseLabelledLine(text, patterns);
}

/** By 张三, Text: 张三. */
function startsWithPhrase(text: string, { by, opening }: BylinePatterns['latin']): boolean {
  const [first] = text.matchAll(opening);
  return by.test(text) || (first !== undefined && !/\p{L}/u.test(text.slice(0, first.index)));
}

interface NamedText {
  text: string;
  /** Absent if the text is no person's name. */
  roles: readonly Role[] | undefined;
}

function rolesOf({ credits }: LinePart, { unknown }: ParsedLine): Role[] | undefined {
  if (credits === undefined || (credits.length === 0 && unknown.length > 0)) return undefined;
  const roles = credits.filter(isRole);
  if (credits.length > 0 && roles.length === 0) return undefined;
  return roles.length > 0 ? roles : ['writer'];
}

function isRole(credit: Credit): credit is Role {
  return credit !== 'none';
}

/** Joins neighbouring parts that are not names. */
function joinTexts(named: readonly NamedText[]): BylinePart[] {
  const joined: BylinePart[] = [];
  for (const { text, roles } of named) {
    const last = joined.at(-1);
    if (roles !== undefined) joined.push({ text, name: toPersonName(text) });
    else if (last && last.name === undefined) last.text += text;
    else if (text !== '') joined.push({ text });
  }
  return joined;
}

function gatherPeople(named: readonly NamedText[]): Person[] {
  const people = new Map<string, Set<Role>>();
  for (const { text, roles } of named) {
    if (roles === undefined) continue;
    const name = toPersonName(text);
    people.set(name, new Set([...(people.get(name) ?? []), ...roles]));
  }
  return [...people].map(([name, roles]) => ({ name, roles: [...roles] }));
}
