import { transliterationCharacters } from '@/lib/language/names/transliteration-characters';
import type { Span } from './cuts';

/**
 * Finds the names of people in which a dot separates given name and surname: 安东尼奥·古特雷斯. No dictionary has
 * them all, and where it lacks one, it cuts it into characters. Their characters are few, though. A hyphen belongs
 * to such a name if it joins its parts: 让-皮埃尔·杜邦, 安娜·杜邦-莱韦克.
 *
 * @param words the text cut by a dictionary, in simplified characters
 */
export function findForeignNames(words: readonly string[]): Span[] {
  const names: Span[] = [];
  let offset = 0;
  let last: Span | undefined;
  for (const [index, word] of words.entries()) {
    if (dot.test(word)) {
      const before = measure(
        words.slice(Math.max(0, index - mostFragments), index).toReversed(),
        ending,
      );
      const after = measure(words.slice(index + 1, index + 1 + mostFragments), beginning);
      if (isName(before, after)) {
        const span = { from: offset - before.length, to: offset + word.length + after.length };
        if (last && span.from <= last.to) last.to = span.to;
        else {
          last = span;
          names.push(last);
        }
      }
    }
    offset += word.length;
  }
  return names.map((name) => withHyphenated(name, words));
}

/** Extends a name by the parts that hyphens join to it. */
function withHyphenated({ from, to }: Span, words: readonly string[]): Span {
  const text = words.join('');
  const before = hyphenatedBefore.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = hyphenatedAfter.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + after };
}

/** More words than one half of a name is ever cut into. */
const mostFragments = 16;

/** The dots of names: U+00B7 of the mainland standard, U+2022, U+2027 of Taiwan, U+30FB, U+FF65. */
const dot = /^[·•‧・･]$/u;

interface Half {
  length: number;
  /** `whole` if all characters of the word beside the dot are those of names. */
  evidence: 'whole' | 'part' | 'none';
}

/** One half must be a name beyond doubt; the other one may have a rare character (奥拉夫·朔|尔茨) or a title. */
const isName = (before: Half, after: Half): boolean =>
  before.length > 0 &&
  after.length > 0 &&
  (before.evidence === 'whole' || after.evidence === 'whole');

/** @param words from the dot away */
function measure([nearest = '', ...others]: readonly string[], edge: RegExp): Half {
  const length = edge.exec(nearest)?.[0].length ?? 0;
  if (length > 0 && length < nearest.length) return { length, evidence: 'part' };
  return {
    length: nearest.length + lengthOfFragments(nearest, others),
    evidence: length > 0 ? 'whole' : 'none',
  };
}

/**
 * Length of further words of a name that the dictionary cut into fragments (古|特雷斯). A word of several
 * characters next to another one is not a fragment, but a word of its own.
 */
function lengthOfFragments(nearest: string, others: readonly string[]): number {
  let length = 0;
  let last = nearest;
  for (const word of others) {
    const isFragment = last.length === 1 || word.length === 1;
    if (last === '' || !isFragment || !whole.test(word) || alsoWords.has(word)) break;
    length += word.length;
    last = word;
  }
  return length;
}

const whole = new RegExp(`^[${transliterationCharacters}]+$`, 'u');
const ending = new RegExp(`[${transliterationCharacters}]+$`, 'u');
const beginning = new RegExp(`^[${transliterationCharacters}]+`, 'u');

const part = `[${transliterationCharacters}]{1,6}`;
/** The dictionary may have cut the part after the hyphen too: 玛丽-安托瓦|内特·勒庞. */
const hyphenatedBefore = new RegExp(`(?:${part}[-‐‑])+(?:${part})?$`, 'u');
const hyphenatedAfter = new RegExp(`^(?:[-‐‑]${part})+`, 'u');

/** Characters of the table that are words in headlines: 让埃隆·马斯克, 5日乔·拜登. */
const alsoWords = new Set('让能得当比次年日里道多达明本都合');
