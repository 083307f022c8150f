/**
 * The tables of OpenCC by which characters and words are converted, each opened when it is first needed. Those of
 * simplified words are a megabyte and take 50 ms.
 */

import hongKong from 'opencc-js/dict/HKVariants';
import hongKongPhrases from 'opencc-js/dict/HKVariantsPhrases';
import fromHongKong from 'opencc-js/dict/HKVariantsRev';
import fromHongKongPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import simplified from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import traditional from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwan from 'opencc-js/dict/TWVariants';
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases';
import fromTaiwan from 'opencc-js/dict/TWVariantsRev';
import fromTaiwanPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { ChineseScript } from './chinese-script';
import { madeOrRuled } from './make-or-rule';
import { simplifiedWords, toSimplifiedWords } from './own-words';
import type { TraditionalRegion } from './script';

/** What each character becomes, and each word whose characters become something else than they do alone. */
export interface ConversionTable {
  characters: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, string>;
  /** Length of the longest word that begins with a character, in UTF-16 code units. */
  longest: ReadonlyMap<string, number>;
}

/** The table between the characters of a region, which OpenCC calls variants, and its own standard. */
export function regionTable(to: ChineseScript, region: TraditionalRegion): ConversionTable {
  return to === 'hant' ? toRegion[region]() : fromRegion[region]();
}

/** The table between simplified characters and OpenCC's standard of traditional ones. */
export function scriptTable(to: ChineseScript): ConversionTable {
  return toScript[to]();
}

const toScript = {
  hant: once(() => toTable(simplified, `${regionalPhrases}|${simplifiedPhrases}`, simplifiedWords)),
  hans: once(() => toTable(traditional, traditionalPhrases, toSimplifiedWords)),
};

const toRegion = {
  tw: once(() => toTable(taiwan, taiwanPhrases)),
  hk: once(() => toTable(hongKong, hongKongPhrases)),
};

const fromRegion = {
  tw: once(() => toTable(fromTaiwan, fromTaiwanPhrases)),
  hk: once(() => toTable(fromHongKong, fromHongKongPhrases)),
};

/** @param own words and characters that are right where OpenCC's are not */
function toTable(characters: string, phrases: string, own = ''): ConversionTable {
  const pairs = [...pairsOf(characters), ...pairsOf(phrases), ...pairsOf(own)].filter(isAligned);
  const table = {
    characters: new Map<string, string>(),
    words: new Map<string, string>(),
    longest: new Map<string, number>(),
  };
  for (const [from, to] of pairs) {
    if (madeOrRuled.includes(from)) continue;
    const first = firstOf(from);
    if (first === from) table.characters.set(from, to);
    else {
      table.words.set(from, to);
      table.longest.set(first, Math.max(table.longest.get(first) ?? 0, from.length));
    }
  }
  return table;
}

/** Reads `头发 頭髮|发展 發展`. */
function pairsOf(table: string): [from: string, to: string][] {
  return table.split('|').flatMap((row): [string, string][] => {
    const [from = '', to = ''] = row.split(' ');
    return from === '' || to === '' ? [] : [[from, to]];
  });
}

/** Every character has exactly one in the result, so that marks and parts of a text can be moved with it. */
function isAligned([from, to]: readonly [string, string]): boolean {
  return [...from].length === [...to].length;
}

/** Returns the first character, which may be two code units long. */
export function firstOf(text: string, at = 0): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
