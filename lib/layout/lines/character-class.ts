/**
 * How a character behaves at a line break: the classes of UAX #14 that newspaper text needs, under
 * names an editor understands. Half- and full-width forms of one class break alike; the white they
 * carry is told in mark-white.ts.
 *
 * Limit: scripts without spaces other than Han, kana and hangul (Thai, Khmer) count as letters and
 * break only at spaces.
 */
import type { CharacterClass } from '../model/line-break-class';

const members: [CharacterClass, string][] = [
  ['opening', '（《〈【「『〔［｛“‘'],
  ['openingParen', '([{'],
  ['closing', '，、）》〉】」』〕］｝”'],
  ['fullStop', '。．'],
  ['closingParen', ')]}'],
  // A closing quote, too; between letters it is part of the word.
  ['apostrophe', '’'],
  // Never open a line: colons, interpuncts, connectors, iteration marks, small kana.
  ['nonstarter', '：；・·‧～〜々ゝゞーぁぃぅぇぉっゃゅょァィゥェォッャュョ'],
  ['exclamation', '!?！？'],
  ['ellipsis', '…‥'],
  ['dash', '—'],
  ['postfix', '%％℃°‰′″¢'],
  ['prefix', '$¥￥£€№＄±+\\'],
  ['digit', '0123456789'],
  ['hyphen', '-'],
  // Never open a line and may end one: en dash, true hyphen, zero-width space.
  ['breakAfter', '–\u2010\u200b'],
  ['slash', '/／'],
  ['infix', ',.:;'],
  ['quote', '"\''],
  ['space', ' \u3000'],
  // Bind both neighbours: no-break spaces, word joiner.
  ['glue', '\u00a0\u202f\u2060\ufeff'],
];

const classes = new Map(
  members.flatMap(([name, characters]) => [...characters].map((each) => [each, name] as const)),
);

/**
 * The class of a character; of a cluster, a number or letters in a row the first decides.
 *
 * @param exceptions the language's own
 */
export function characterClass(
  text: string,
  exceptions: ReadonlyMap<string, CharacterClass>,
): CharacterClass {
  const first = text.charAt(0);
  return (
    exceptions.get(first) ??
    classes.get(first) ??
    (isSetLikeHan(text.codePointAt(0) ?? 0) ? 'han' : 'letter')
  );
}

/** The CJK blocks and all above, and the arrows, circled numbers and shapes that papers set among Han. */
function isSetLikeHan(codePoint: number): boolean {
  return codePoint >= 0x2e80 || (codePoint >= 0x2190 && codePoint <= 0x27bf);
}
