/**
 * The line-break classes of UAX #14 that newspaper text needs, under plainer names. Half- and full-width
 * forms of a class break alike; mark-white.ts handles the white of full-width forms.
 *
 * Limit: in scripts without spaces other than Han, kana and hangul (Thai, Khmer) characters count as
 * letters, so that lines break only at spaces.
 */
import type { CharacterClass } from '../model/line-break-class';

const members: [CharacterClass, string][] = [
  ['opening', '（《〈【「『〔［｛“‘'],
  ['openingParen', '([{'],
  ['closing', '，、）》〉】」』〕］｝”'],
  ['fullStop', '。．'],
  ['closingParen', ')]}'],
  // Also a closing quote; between letters it is part of the word.
  ['apostrophe', '’'],
  // Colons, interpuncts, connectors, iteration marks and small kana never begin a line.
  ['nonstarter', '：；・·‧～〜々ゝゞーぁぃぅぇぉっゃゅょァィゥェォッャュョ'],
  ['exclamation', '!?！？'],
  ['ellipsis', '…‥'],
  ['dash', '—'],
  ['postfix', '%％℃°‰′″¢'],
  ['prefix', '$¥￥£€№＄±+\\'],
  ['digit', '0123456789'],
  ['hyphen', '-'],
  // The en dash, the true hyphen and the zero-width space never begin a line and may end one.
  ['breakAfter', '–\u2010\u200b'],
  ['slash', '/／'],
  ['infix', ',.:;'],
  ['quote', '"\''],
  ['space', ' \u3000'],
  // No-break spaces and the word joiner prevent breaks on both sides.
  ['glue', '\u00a0\u202f\u2060\ufeff'],
];

const classes = new Map(
  members.flatMap(([name, characters]) => [...characters].map((each) => [each, name] as const)),
);

/**
 * Returns the class of a token by its first character.
 *
 * @param exceptions the language's own classes (`Typography.markClasses`)
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

/** True from the CJK blocks up, and for arrows, circled numbers and shapes, which papers set like Han. */
function isSetLikeHan(codePoint: number): boolean {
  return codePoint >= 0x2e80 || (codePoint >= 0x2190 && codePoint <= 0x27bf);
}
