import { fontPath } from '@/lib/edition/addresses/paths';
import { toAddress } from '@/lib/fonts/character-set';
import { type Face, songMarks } from '@/lib/fonts/face';

/** The families of a view and the face each is cut from. The sheet has its own Song: all of its text. */
const families = {
  song: 'song',
  heavy: 'heavy',
  hei: 'hei',
  kai: 'kai',
  'sheet-song': 'song',
} satisfies Record<string, Face>;

export type Family = keyof typeof families;

/** The letters that a view sets in each family. */
export type FaceTexts = Partial<Record<Family, string>>;

/** Digits and marks that any line may carry: in one file with the rest, so that adjacent marks squeeze. */
const marks = '0123456789，。、；：？！“”‘’（）《》〈〉【】·—…％%.,:-–() ';

/**
 * Characters that a face may lack: the rare Han of names, and writing that is neither Han nor Latin. Each
 * face of a view includes them if it has them; else the next family draws them.
 */
const rare =
  /[\u3400-\u4dbf\u{20000}-\u{3ffff}]|[^\p{Script=Han}\p{Script=Latin}\p{Script=Common}]/gu;

/** The families that are fallbacks of others in the style sheets. */
const standIns: Family[] = ['hei', 'kai'];

/**
 * Declares the faces of a view, each as one file that holds just what the view sets in it. The widths of
 * Han characters are the same in every face, so nothing moves when a file arrives.
 */
export function Fonts({ texts }: { texts: FaceTexts }) {
  const declared = toFamilies(texts);
  const rules = declared.map(({ family, address }) => toRule(family, address));
  if (texts.kai) rules.push(toRule('kai', fontPath('song', toAddress(songMarks)), songMarks));
  return <style>{rules.join('')}</style>;
}

/** Joins the texts of several parts of a view. */
export function joinTexts(...parts: FaceTexts[]): FaceTexts {
  const joined: FaceTexts = {};
  for (const [family] of entriesOf(families)) {
    joined[family] = parts.map((part) => part[family] ?? '').join('');
  }
  return joined;
}

function toFamilies(texts: FaceTexts): { family: Family; address: string }[] {
  const seldom = Object.values(texts).join('').match(rare)?.join('') ?? '';
  return entriesOf(families).flatMap(([family, face]) => {
    const text = texts[family] || (standIns.includes(family) ? seldom : '');
    return text ? [{ family, address: fontPath(face, toAddress(text + marks + seldom)) }] : [];
  });
}

/** The entries of an object whose keys are all known. */
function entriesOf<Key extends string, Value>(table: Record<Key, Value>): [Key, Value][] {
  // Object.entries forgets the keys of what it is given; `families` has no others.
  return Object.entries(table) as [Key, Value][];
}

/** @param only the characters that this file is for, when the family has another for the rest */
function toRule(family: Family, address: string, only = ''): string {
  const points = [...only].map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
  const range = only && `;unicode-range:${points.join()}`;
  // One file is declared for all weights, so that no browser emboldens it.
  const descriptors = `font-weight:100 900;font-display:swap${range}`;
  return `@font-face{font-family:${family};src:url(${address})format("woff2");${descriptors}}`;
}
