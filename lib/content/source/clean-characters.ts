/**
 * Gives text the characters that its writer sees: NFC, no characters that print nothing, letters for the compatibility
 * characters that PDF files contain in their place. Other compatibility characters have a look of their own (①, ㎡, ％)
 * and stay.
 */
import { chain, type EditedText, replaceAll } from './edited-text';
import { isWide } from './wide-characters';

/** A character that prints nothing and was left out. */
export interface Invisible {
  character: string;
  /** Its offset in the original text. */
  offset: number;
}

export interface CleanText extends EditedText {
  invisible: Invisible[];
}

export function cleanCharacters(text: string): CleanText {
  if (!needsCleaning.test(text) && text === text.normalize('NFC')) {
    return { text, toOriginal: (offset) => offset, invisible: [] };
  }
  const invisible: Invisible[] = [];
  const dropped = replaceAll(text, candidates, (character, offset) => {
    const around = {
      before: lastOf(text.slice(Math.max(0, offset - 4), offset)),
      after: firstOf(text.slice(offset + character.length, offset + character.length + 4)),
    };
    if (isNeeded(character, around)) return character;
    invisible.push({ character, offset });
    return separators.has(character) ? toSeparation(around) : '';
  });
  const letters = chain(dropped, (one) => replaceAll(one, lookalikes, toLetters));
  const composed = chain(letters, (one) => replaceAll(one, sequences, (s) => s.normalize('NFC')));
  return { ...composed, invisible };
}

/**
 * Characters that print nothing: those that Unicode says may be ignored in display (Default_Ignorable_Code_Point:
 * joiners, marks of direction, soft hyphens, fillers of Hangul, tags), controls except tab and line feed,
 * noncharacters, separators of lines and anchors of annotations.
 */
const candidates =
  /(?![\t\n])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;

/** Characters that end a line in other programs: in Word, InDesign and on web pages. */
const separators: ReadonlySet<string> = new Set(['\v', '\f', '\u0085', '\u2028', '\u2029']);

interface Neighbours {
  before: string;
  after: string;
}

/** Between two lines there is a space, but none between Chinese or Japanese characters. */
function toSeparation({ before, after }: Neighbours): string {
  return isWide(before) && isWide(after) ? '' : ' ';
}

/** True for a character that changes how its neighbours look. */
function isNeeded(character: string, { before, after }: Neighbours): boolean {
  if (character === '\u200D') {
    return (
      (emojiEnd.test(before) && emoji.test(after)) || joining.test(before) || joining.test(after)
    );
  }
  if (character === '\u200C') return joining.test(before) && joining.test(after);
  if (/[\uFE0E\uFE0F]/.test(character)) return /\p{Emoji}/u.test(before);
  if (/[\uFE00-\uFE0D]/.test(character)) return varies.test(before);
  if (/[\u{E0100}-\u{E01EF}]/u.test(character)) return /\p{Script=Han}/u.test(before);
  if (/[\u{E0020}-\u{E007F}]/u.test(character))
    return /[\u{1F3F4}\u{E0020}-\u{E007E}]/u.test(before);
  return /[\u180B-\u180F]/.test(character) && /\p{Script=Mongolian}/u.test(before);
}

const emoji = /\p{Extended_Pictographic}/u;
/** What can end an emoji before a joiner: a picture, a tone of skin or a selector. */
const emojiEnd = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;
/** Bases of variation sequences other than emoji. */
const varies = /[\p{Script=Han}\p{Sm}]/u;
/** Scripts in which joiners select the form of a letter. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Kangxi radicals, CJK radicals and ligatures of Latin letters. */
const lookalikes = /[\u2E80-\u2FDF\uFB00-\uFB06]/g;

/**
 * Simplified radicals that stand for characters in text from PDF files. They have no decomposition; the characters
 * are those of EquivalentUnifiedIdeograph.txt in the Unicode Character Database.
 */
const radicals: ReadonlyMap<string, string> = new Map(
  (
    '⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ' +
    '⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

function toLetters(character: string): string {
  return radicals.get(character) ?? character.normalize('NFKC');
}

/** What NFC can change as a whole: a character with the marks that follow, a syllable of Hangul letters. */
const sequences =
  /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|[\uAC00-\uD7A3][\u11A8-\u11C2]|\P{M}\p{M}*/gu;

const needsCleaning = new RegExp(`${candidates.source}|${lookalikes.source}`, 'u');

function firstOf(text: string): string {
  return [...text].at(0) ?? '';
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}
