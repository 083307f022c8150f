/**
 * Finds the spaces that separate the phrases of a Chinese headline: 强信心　稳增长. An ideographic space always
 * does, and so does any space between two Chinese characters or marks. A space beside a Latin word or a number
 * does if it is the only one there (增长5% 就业稳定); with one on each side (在 AI 时代) it only sets the word off, as
 * some editors write, and a space between two Latin words (MAX 9) belongs to them.
 *
 * @returns the first offset of each space and the one behind it
 */
export function findPhraseSpaces(text: string): { from: number; to: number }[] {
  const spaces: { from: number; to: number }[] = [];
  const parts = text.split(/([ \u3000]+)/u);
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const to = from + part.length;
    const sides = { before: parts[index - 1] ?? '', after: parts[index + 1] ?? '' };
    if (index % 2 === 1 && isPhraseSpace(part, sides)) spaces.push({ from, to });
    from = to;
  }
  return spaces;
}

/** @param sides the text up to the spaces before and after this one; empty at the ends of the heading */
function isPhraseSpace(
  space: string,
  { before, after }: { before: string; after: string },
): boolean {
  if (before === '' || after === '') return false;
  if (space.includes('\u3000')) return true;
  const last = latinAtEnd(before);
  const next = latinAtStart.exec(after)?.[0].length ?? 0;
  if (last > 0) return next === 0 && last < before.length;
  return next < after.length;
}

/** Returns the length of the Latin word or number at the end of a text; 0 if there is none. */
function latinAtEnd(text: string): number {
  const characters = Array.from(text);
  let length = 0;
  if (!endsLatin.test(characters.at(-1) ?? '')) return length;
  for (let each = characters.pop(); each && insideLatin.test(each); each = characters.pop())
    length += each.length;
  return length;
}

const endsLatin = /[\p{Script=Latin}\p{N}%％℃°+]/u;
const insideLatin = /[\p{Script=Latin}\p{N}.,:%％℃°+/&'’$€£¥-]/u;
const latinAtStart = /^[\p{Script=Latin}\p{N}$€£¥+-][\p{Script=Latin}\p{N}.,:%％℃°+/&'’-]*/u;
