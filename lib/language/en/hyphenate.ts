import { type Hyphenate, loadOnce } from '../hyphenate';

const loadPatterns = loadOnce(() => import('hyphen/en/index.js'));

/** Loads the syllables of English words; also used for Latin words in Chinese papers. */
export const loadEnglishHyphenate = async (): Promise<Hyphenate> => {
  const hyphenate = await loadPatterns();
  return (word) => hyphenateForeign(word, hyphenate);
};

/**
 * Hyphenates a word whose letters have marks (Schrödinger, Dvořák) where it would be without them: English patterns do
 * not know such letters, and a name that is never parted leaves a narrow line no way to be within its limits.
 */
function hyphenateForeign(word: string, hyphenate: Hyphenate): string[] {
  if (!marked.test(word)) return hyphenate(word);
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain.length !== word.length) return hyphenate(word);
  let offset = 0;
  return hyphenate(plain).map(({ length }) => {
    offset += length;
    return word.slice(offset - length, offset);
  });
}

const marked = /[^\p{ASCII}]/u;
