/**
 * Finds the spaces that separate the phrases of a Chinese headline: 强信心　稳增长. An ideographic space always
 * does, and so does any space between two Chinese characters or marks. A space beside a Latin word or a number
 * does if it is the only one there (增长5% 就业稳定); with one on each side (在 AI 时代) it only sets the word off, as
 * some editors write, and a space between two Latin words (MAX 9) belongs to them.
 *
 * @returns the first offset of each space and the one behind it
 */
export function findPhraseSpaces(text: string): { from: number; to: number }[] {
  return Array.from(text.matchAll(/[ \u3000]+/gu), ({ index, 0: space }) => {
    return { from: index, to: index + space.length };
  }).filter(({ from, to }) => from > 0 && to < text.length && isPhraseSpace(text, from, to));
}

function isPhraseSpace(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (text.slice(from, to).includes('\u3000')) return true;
  const last = latinAtEnd.exec(before)?.[0] ?? '';
  const next = latinAtStart.exec(after)?.[0] ?? '';
  if (last !== '' && next !== '') return false;
  if (last !== '') return /[^ \u3000]$/u.test(before.slice(0, -last.length));
  return next === '' || /^[^ \u3000]/u.test(after.slice(next.length));
}

const latinAtEnd = /[\p{Script=Latin}\p{N}.,:%％℃°+/&'’$€£¥-]*[\p{Script=Latin}\p{N}%％℃°+]$/u;
const latinAtStart = /^[\p{Script=Latin}\p{N}$€£¥+-][\p{Script=Latin}\p{N}.,:%％℃°+/&'’-]*/u;
