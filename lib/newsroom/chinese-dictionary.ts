import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import type { Dictionary } from '@/lib/edition/segmenter';
import { languageOf } from '@/lib/language/find-language';

/**
 * Returns the dictionary of a language; undefined if it has none. The Chinese one is that of jieba: 350,000
 * simplified words, and a model for those that it lacks. It is opened when the first text is cut, once for the
 * process, which takes 0.3 s and 40 MB.
 */
export function findDictionary(language: string): Dictionary | undefined {
  return languageOf(language).dictionary === 'chinese' ? chinese : undefined;
}

const chinese: Dictionary = {
  cut: (text) => open().cut(text, false),
  guess: (text) => open().cut(text, true),
};

function open(): Jieba {
  jieba ??= Jieba.withDict(readFileSync(dictionaryFile()));
  return jieba;
}

let jieba: Jieba | undefined;

/** The package's own module reads this file too, and with it another of 6 MB, which is not needed. */
const dictionaryFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@node-rs/jieba/dict.txt');
