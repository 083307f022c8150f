/**
 * Finds the parts of a text that are in another script than the paper's own, such as an English sentence in Chinese
 * text or a name in Han in English text, with the language that each is taken for (WCAG 2.2, 3.1.2).
 *
 * Latin letters in text of another script are most often names and abbreviations (GDP, iPhone, New York), which
 * speech has no need to change its language for. They count only where a word in small letters shows that they are
 * text. A single letter of Greek or Cyrillic is a symbol.
 */
import { splitSystems } from './own-scripts';
import { lettersOf, likelyTag, type WritingSystem } from './script-languages';

export interface ForeignRun {
  from: number;
  /** Position after its last character. */
  to: number;
  /** BCP 47 */
  tag: string;
}

/** @param tag BCP 47, the language of the text as a whole */
export function findForeignRuns(text: string, tag: string): ForeignRun[] {
  const { foreign, foreignLetter } = splitSystems(tag);
  if (!foreignLetter.test(text)) return [];
  return foreign
    .flatMap((system) => findRuns(text, system))
    .sort((a, b) => a.from - b.from)
    .reduce(joinJapanese(text), [])
    .map(({ from, to, tag: language }) => ({ from, to, tag: language }));
}

interface FoundRun extends ForeignRun {
  kind: WritingSystem['kind'];
}

/** What may lie between two letters of one run: punctuation, a number, a line break. */
const between = '[\\p{M}\\p{N}\\p{P}\\p{Cf}\\p{Zs}\\n]{0,6}';

const patterns = new Map<WritingSystem, RegExp>();

function findRuns(text: string, system: WritingSystem): FoundRun[] {
  const letters = lettersOf(system);
  const pattern =
    patterns.get(system) ??
    // ー and 々 belong to no one script.
    new RegExp(`[${letters}]\\p{M}*(?:${between}[${letters}ー々]\\p{M}*)*`, 'gu');
  patterns.set(system, pattern);
  return [...text.matchAll(pattern)]
    .filter(({ 0: run, index }) => isText(run, system) && !isCode(text, index, run.length))
    .map(({ 0: run, index }) => {
      const tag = likelyTag(system, run);
      return { from: index, to: index + run.length, tag, kind: system.kind };
    });
}

/** Addresses, file names and mail addresses are read letter by letter in any language. */
const address = /[@/\\_]|\w\.\w/;
/** A word of at least three small letters, which no abbreviation and few names have. */
const smallWord = /(?<![\p{L}\p{N}])[a-z]{3,}(?:['’][a-z]+)?(?![\p{L}\p{N}])/u;
/** Letters of other languages than English; which one, nobody knows. */
const accented = /(?!\p{ASCII})\p{L}/u;

/** True for a word that ASCII marks join to others on both sides: `:smile:`, `#tag#`, `<word>`. */
function isCode(text: string, from: number, length: number): boolean {
  const joint = /[:#@/_<>=&$*`~^|\\]/;
  return joint.test(text.charAt(from - 1)) && joint.test(text.charAt(from + length));
}

function isText(run: string, system: WritingSystem): boolean {
  const { kind, isSymbolAlone, tag } = system;
  if (isSymbolAlone) return /\p{L}.*\p{L}/su.test(run);
  if (kind !== 'latin') return true;
  const words = run
    .split(/\s+/)
    .filter((word) => !address.test(word))
    .join(' ');
  const isKnown = !accented.test(words) || likelyTag(system, words) !== tag;
  return smallWord.test(words) && isKnown;
}

/** Han beside kana is Japanese: `東京タワー` is one run where both are foreign. */
function joinJapanese(text: string): (runs: FoundRun[], next: FoundRun) => FoundRun[] {
  return (runs, next) => {
    const last = runs.at(-1);
    const gap = last && text.slice(last.to, next.from);
    const isJoined =
      last && isEastAsian(last) && isEastAsian(next) && /^[\p{P}]{0,2}$/u.test(gap ?? ' ');
    if (!isJoined) return [...runs, next];
    const { tag, kind } = next.kind === 'kana' ? next : last;
    return [...runs.slice(0, -1), { ...last, to: next.to, tag, kind }];
  };
}

const isEastAsian = ({ kind }: FoundRun): boolean => kind === 'han' || kind === 'kana';
