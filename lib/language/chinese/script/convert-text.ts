/**
 * Converts a text between simplified and traditional Chinese characters.
 *
 * In: a text, a dictionary that cuts simplified Chinese into words, the exceptions of the paper and the names of people.
 * Out: the same text in the other script, with exactly one character for each, and the quotation marks of the script.
 *
 * Many characters have several forms, and the word decides: 发 is 髮 in 头发 and 發 in 发展. OpenCC's tables list such
 * words. A listed word counts only where it does not cross the border of a word in the text, because 被发明 has no 被髮
 * and 展示了如何 no 瞭如. What is no Chinese text remains: Latin letters, code, words that touch kana or hangul, and a
 * character with a variation selector, whose form somebody chose (UTS #37).
 *
 * Limit: vocabulary stays (软件 is 軟件), because a newspaper's words are its own.
 */

import { simplifyCharacters } from '../simplify-characters';
import type { ChineseScript } from './chinese-script';
import { type ConversionTable, firstOf, regionTable, scriptTable } from './conversion-table';
import { type CharacterPlace, convertByPlace } from './convert-by-place';
import { convertQuotes } from './convert-quotes';
import { givenForm, surnameForm } from './name-forms';
import { longestMatches, withoutVariants } from './region-variants';
import type { TraditionalRegion } from './script';
import { type WordDictionary, type WordEnds, wordEnds } from './word-ends';

export interface ConversionRules {
  to: ChineseScript;
  region: TraditionalRegion;
  dictionary: WordDictionary;
  /** What the paper writes in its own way, in the script from which and the one to which it is converted. */
  exceptions: ReadonlyMap<string, string>;
}

export interface TextConverter {
  /** @param names people whose names may be in the text */
  text: (text: string, names?: Names) => string;
  /** Converts the name of a person, wherever it is. */
  name: (name: string) => string;
}

/** Names of people, prepared for many texts. */
export type Names = ReturnType<typeof openNames>;

/** @param names as texts have them */
export function openNames(names: Iterable<string>): { pattern: RegExp | undefined } {
  const listed = [...new Set(names)].filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
  return { pattern: anyOf(listed) };
}

const noNames: Names = { pattern: undefined };

export function openTextConverter(rules: ConversionRules): TextConverter {
  const { exceptions } = rules;
  const exceptional = anyOf(exceptions.keys());
  const toName = (name: string) => exceptions.get(name) ?? convertName(name, rules);
  const convertHan = (run: string, names: Names) => {
    const fixed = [
      ...findAll(exceptional, run, (text) => exceptions.get(text) ?? text),
      ...findAll(names.pattern, run, toName),
      ...findPeople(run, rules).map(({ name, ...span }) => ({ ...span, text: toName(name) })),
    ];
    return convertRun(run, fixed, rules);
  };
  return {
    text: (text, names = noNames) => {
      if (!han.test(text)) return convertQuotes(text, rules.to);
      const converted = text.replace(runOfHan, (run, offset: number) => {
        const [before, inner, after] = splitAtNeighbours(run, text, offset, rules);
        return before + convertHan(inner, names) + after;
      });
      return convertQuotes(converted, rules.to);
    },
    name: toName,
  };
}

const han = /\p{Script=Han}/u;
/** Digits are part of a run, because 5只 is 5隻. */
const runOfHan = /(?:[\p{Script=Han}〇\d](?![\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]))+/gu;

/** A part of a run whose conversion is known already. */
interface FixedSpan {
  from: number;
  to: number;
  text: string;
}

function convertRun(run: string, fixed: readonly FixedSpan[], rules: ConversionRules): string {
  const { to } = rules;
  const region = regionTable(to, rules.region);
  const isToTraditional = to === 'hant';
  const source = isToTraditional ? run : withoutVariants(run, region, rules.dictionary);
  const ends = wordEnds(rules.dictionary.cut(simplifyCharacters(source)));
  const table = scriptTable(to);
  let result = '';
  for (let at = 0; at < run.length; ) {
    const known = fixed.find(({ from }) => from === at);
    if (known) {
      result += known.text;
      at = known.to;
      continue;
    }
    const limit = nextFixed(fixed, at, run.length);
    const word = findWord(source, { at, limit, ends }, table);
    const piece = word ?? firstOf(source, at);
    const converted =
      table.words.get(piece) ?? convertCharacter({ text: source, at, ends }, table, to);
    result += isToTraditional ? longestMatches(converted, region) : converted;
    at += piece.length;
  }
  return result;
}

/** Returns where the exception or name begins that no word may reach into. */
function nextFixed(fixed: readonly FixedSpan[], at: number, end: number): number {
  return fixed.reduce((next, { from }) => (from > at ? Math.min(next, from) : next), end);
}

/** Finds the longest listed word at a place that lies inside one word of the text, or consists of whole ones. */
function findWord(
  text: string,
  { at, limit, ends }: { at: number; limit: number; ends: WordEnds },
  { words, longest }: ConversionTable,
): string | undefined {
  const most = Math.min(longest.get(firstOf(text, at)) ?? 0, limit - at);
  const end = ends.endAt[at] ?? 0;
  for (let length = most; length > 1; length -= 1) {
    const isInside = at + length <= end;
    if (!isInside && !(ends.isBorder(at) && ends.isBorder(at + length))) continue;
    const word = text.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return undefined;
}

function convertCharacter(
  { text, at, ends }: CharacterPlace,
  { characters }: ConversionTable,
  to: ChineseScript,
): string {
  const character = firstOf(text, at);
  const special = to === 'hant' ? convertByPlace(character, { text, at, ends }) : undefined;
  return special ?? characters.get(character) ?? character;
}

function convertName(name: string, { to, region }: ConversionRules): string {
  const table = scriptTable(to);
  const source = to === 'hant' ? name : longestMatches(name, regionTable(to, region));
  const whole = table.words.get(source);
  const characters = [...source].map((character, index) => {
    const form = index === 0 ? surnameForm(character, to) : undefined;
    return form ?? givenForm(character, to) ?? table.characters.get(character) ?? character;
  });
  const converted = whole ?? characters.join('');
  return to === 'hant' ? longestMatches(converted, regionTable(to, region)) : converted;
}

/** Finds what the model takes for a name: two or three characters that begin with a surname and are no word. */
function findPeople(run: string, { to, dictionary }: ConversionRules) {
  // 于 is in every other sentence. Inside one, its place says when it is a name (`convert-by-place.ts`).
  const mayBeName = (one: string, at: number) =>
    (one !== '于' || at === 0) && surnameForm(one, to) !== undefined;
  if (to !== 'hant' || ![...run].some(mayBeName)) return [];
  const { endAt } = wordEnds(dictionary.cut(run));
  const found: { from: number; to: number; name: string }[] = [];
  let at = 0;
  for (const name of dictionary.guess(run)) {
    const isAlone = endAt[at] === at + 1;
    const isName = /^\p{Script=Han}{2,3}$/u.test(name) && surnameForm(name.charAt(0), to);
    const follows = /[\d〇一二三四五六七八九十百千万多]$/.test(run.slice(0, at));
    if (isAlone && isName && !follows) found.push({ from: at, to: at + name.length, name });
    at += name.length;
  }
  return found;
}

function findAll(
  pattern: RegExp | undefined,
  text: string,
  convert: (found: string) => string,
): FixedSpan[] {
  if (!pattern) return [];
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    text: convert(found),
  }));
}

/** Returns a pattern that matches the longest of some texts; undefined for none. */
function anyOf(texts: Iterable<string>): RegExp | undefined {
  const longestFirst = [...texts].filter(Boolean).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return escaped.length === 0 ? undefined : new RegExp(escaped.join('|'), 'gu');
}

/** Kana and hangul, and the marks that only Japanese has between them. */
const eastAsian = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Splits off the words at both ends of a run that touch kana or hangul: 東京タワー, 漢字の. */
function splitAtNeighbours(
  run: string,
  text: string,
  offset: number,
  { dictionary }: ConversionRules,
): [before: string, inner: string, after: string] {
  const touchesBefore = eastAsian.test(text.charAt(offset - 1));
  const touchesAfter = eastAsian.test(text.charAt(offset + run.length));
  if (!touchesBefore && !touchesAfter) return ['', run, ''];
  const words = dictionary.cut(simplifyCharacters(run));
  const from = touchesBefore ? (words[0]?.length ?? 0) : 0;
  const to = run.length - (touchesAfter ? (words.at(-1)?.length ?? 0) : 0);
  return to <= from ? [run, '', ''] : [run.slice(0, from), run.slice(from, to), run.slice(to)];
}
