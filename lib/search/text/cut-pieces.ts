/**
 * Cuts a text into the pieces that are compared with a query. In scripts that part words by spaces, a piece is a word;
 * elsewhere, and of numbers and signs, it is one character, so that any part of a Chinese sentence can be found.
 *
 * Punctuation is no piece: it only parts its neighbours, and which mark it is doesn't matter. A middle dot or a wide
 * space between two Chinese characters (阿卜杜拉·买买提, 王　伟) and the comma in 10,000 don't even part them.
 */
import { foldCharacter } from './fold-character';

export interface Piece {
  /** Folded (`fold-character.ts`). */
  text: string;
  kind: 'character' | 'word';
  /** True for a character that follows another without anything between. */
  isJoined: boolean;
  /** Position in the text in UTF-16 code units. */
  from: number;
  /** Position after the piece. */
  to: number;
}

export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  /** What is between the last piece and the next one. */
  let gap = 'break' as Gap;
  const add = (one: string, kind: Piece['kind'], span: Pick<Piece, 'from' | 'to'>) => {
    const last = pieces.at(-1);
    const before = gap;
    gap = 'none';
    if (kind === 'word' && last?.kind === 'word' && before === 'none') {
      last.text += one;
      last.to = span.to;
      return;
    }
    const isJoined = kind === 'character' && last?.kind === 'character' && before !== 'break';
    pieces.push({ text: one, kind, isJoined, ...span });
  };
  for (let index = 0; index < text.length; ) {
    const unit = unitAt(text, index);
    const to = index + unit.length;
    for (const one of foldCharacter(unit)) {
      const role = roleOf(one);
      const last = pieces.at(-1);
      if (role === 'mark' && last && gap === 'none') {
        last.text += one;
        last.to = to;
      } else if (role === 'word' || role === 'character') add(one, role, { from: index, to });
      else if (gap !== 'break')
        gap = isJoint(one, unit, text.slice(to, to + 4)) ? 'joint' : 'break';
    }
    index = to;
  }
  return pieces;
}

/**
 * Returns the character that begins at a position, with its marks. Letters of Hangul, half-width kana with their marks,
 * flags and emoji of several parts are one, so that no part of them is marked alone.
 */
function unitAt(text: string, index: number): string {
  // Nearly all characters of a paper are by themselves, and need not be looked at by so long a pattern.
  const isAlone = index + 1 === text.length || isSimple(text.charCodeAt(index + 1));
  if (isAlone && isSimple(text.charCodeAt(index))) return text.charAt(index);
  unit.lastIndex = index;
  return unit.exec(text)?.[0] ?? text.charAt(index);
}

/** True for ASCII, the usual Chinese characters and their punctuation: none is a mark, and marks alone join them. */
function isSimple(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0x3001 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}

const unit =
  /[\u1100-\u11ff]+|[\uff66-\uff9d][\uff9e\uff9f]|\p{RI}{2}|\p{ExtPict}[\p{M}\p{EMod}]*(?:\u200d\p{ExtPict}[\p{M}\p{EMod}]*)*|\P{M}\p{M}*|\p{M}+/suy;

/** What is between two pieces: nothing, a mark that doesn't part them, or one that does. */
type Gap = 'none' | 'joint' | 'break';

/** What a folded character is to a piece; `none` for punctuation and white space. */
type Role = Piece['kind'] | 'mark' | 'none';

function roleOf(one: string): Role {
  const known = roles.get(one);
  if (known !== undefined) return known;
  const role = findRole(one);
  roles.set(one, role);
  return role;
}

/** Of folded characters, of which Unicode has a bounded number. */
const roles = new Map<string, Role>();

function findRole(one: string): Role {
  if (/\p{M}/u.test(one)) return 'mark';
  if (/\p{L}/u.test(one)) return continuous.test(one) ? 'character' : 'word';
  return sign.test(one) ? 'character' : 'none';
}

/** Scripts that don't part words, and Hangul, whose words have endings and are joined at will. */
const continuous =
  /[\p{Script=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Hangul}\p{scx=Bopo}\p{scx=Yiii}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

/**
 * Numbers, characters of private use, and signs that people look for: ℃, %, #, +, emoji. Those that only look like
 * accents or strokes are punctuation.
 */
const sign = /[\p{N}\p{Co}%&#@]|(?![~`^|¨´¸¯])\p{S}/u;

function isJoint(one: string, unit: string, next: string): boolean {
  if (one === ',') return /^\p{Nd}{3}(?!\p{Nd})/u.test(next);
  return unit === '\u3000' || middleDots.includes(one);
}

/** U+00B7, U+2022, U+2027, U+2219, U+22C5, U+30FB: whichever the keyboard has. */
const middleDots = '·•‧∙⋅・';
