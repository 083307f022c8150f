import { type Span, spansOf } from './cuts';

/**
 * Finds what is read together in a Japanese heading (文節): a word with the particles and endings after it
 * (図書館|を), prefixes and suffixes of one character (再|開発, 給食|費), numbers with what they count (3|羽), and
 * compounds of nouns (世界|遺産|登録), which may be broken if they must.
 *
 * Limit: words in hiragana that are none of the particles and endings below are taken for nouns and verbs.
 *
 * @param words the text cut by a dictionary
 */
export function findJapanesePhrases(words: readonly string[]): {
  wholes: Span[];
  compounds: Span[];
} {
  const spans = spansOf(words);
  const wholes: Span[] = [];
  const compounds: Span[] = [];
  for (const [index, { to }] of spans.entries()) {
    const [first, second] = [words[index - 1], words[index]];
    const from = spans[index - 1]?.from;
    if (first === undefined || second === undefined || from === undefined) continue;
    if (isOneWord(first, second)) wholes.push({ from, to });
    else if (isCompound(first, second)) compounds.push({ from, to });
  }
  return { wholes, compounds };
}

function isOneWord(first: string, second: string): boolean {
  if (!endsInLetter.test(first)) return false;
  if (endings.has(second) || /^[ぁ-ゖー]$/u.test(second)) return true;
  if (/[\d０-９]$/u.test(first)) return /^[\d０-９\p{Script=Han}\p{Script=Katakana}]/u.test(second);
  if (prefixes.has(first)) return /^[\p{Script=Han}\p{Script=Katakana}]/u.test(second);
  return isNoun(first) && /^\p{Script=Han}$/u.test(second) && !prefixes.has(second);
}

/** Nouns side by side, without a particle between them. */
function isCompound(first: string, second: string): boolean {
  return isNoun(first) && /^[\d\p{Script=Han}\p{Script=Katakana}]/u.test(second);
}

const isNoun = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}ー々]$/u.test(word);

const endsInLetter = /[\p{L}\p{N}ー々]$/u;

/** Particles, auxiliaries and endings of verbs, as the dictionary cuts them. */
const endings = new Set(
  (
    'から まで より など だけ しか ほど くらい ぐらい ながら とも こそ さえ でも には では とは への との からの までの ので のに けど ' +
    'さん ちゃん たち ども ごと ずつ おき ぶり がち だらけ らしい ような ように ようだ そうだ ' +
    'です ます でした ました ません だっ だった である であり いる いた います おり おる ある あり あった なる なり なった なって ' +
    'する すれ した して しま しよう され される させ させる せる れる られ られる たい たく たり ない なく なかっ なければ ぬ ' +
    'まし ましょ でき できる できず できない くれる もらう もらい おく しまう という といった について によって により による ' +
    'にて として とって べき はず わけ こと もの ため とき ところ'
  ).split(' '),
);

/** Characters that begin a word: they are never taken for the end of the one before. */
const prefixes = new Set('再新旧元前現副総全各両第約計最超未非無不反脱対同当本毎初');
