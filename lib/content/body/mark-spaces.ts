/**
 * Finds where a language has white of its own at a mark: in French before ; : ! ? and inside « ». Which white it is
 * depends on the region (lib/language/fr).
 */
import type { MarkSpacing, TypographicMarks } from '@/lib/language/typographic-marks';
import type { Edit } from './flat-text';
import type { Token } from './mark-tokens';

export function findSpaceEdits(
  text: string,
  tokens: readonly Token[],
  { double: [opening, closing], spacedMarks }: TypographicMarks,
): Edit[] {
  if (spacedMarks.length === 0) return [];
  const addresses = tokens.filter(({ kind }) => kind === 'verbatim');
  const isInAddress = (at: number) =>
    addresses.some(({ from, value }) => at >= from && at < from + value.length);
  return [
    ...spacedMarks.flatMap((spacing) => findBefore(text, spacing, spacedMarks)),
    ...findInside(text, opening, closing),
  ].filter(({ from }) => !isInAddress(from));
}

/** A colon in 10:30 and a mark inside a name (Yahoo!) have no space. Of several marks, the first one decides. */
function findBefore(
  text: string,
  { marks, white }: MarkSpacing,
  all: readonly MarkSpacing[],
): Edit[] {
  const others = all.map((one) => one.marks).join('');
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{N}\\p{M}\\p{Pe}\\p{Pf}"'%…\\uFFFC])([ \\u00A0\\u202F]?)([${marks}][${others}]*)(?=\\s|$|[\\p{Pe}\\p{Pf}"'])`,
    'gu',
  );
  return [...text.matchAll(pattern)]
    .filter(([, written]) => written !== white)
    .map(({ 1: written = '', 2: mark = '', index }) => {
      const to = index + written.length;
      // An edit replaces what is there: where there is no white, the mark itself.
      return written === ''
        ? { from: to, to: to + 1, insert: white + mark.charAt(0) }
        : { from: index, to, insert: white };
    });
}

function findInside(text: string, opening: string, closing: string): Edit[] {
  const pattern = new RegExp(
    `(${opening.trim()})[ \\u00A0\\u202F]?(?=\\S)|(?<=\\S)[ \\u00A0\\u202F]?(${closing.trim()})`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ 0: written, 1: opens, index }) => {
    const insert = opens === undefined ? closing : opening;
    return { from: index, to: index + written.length, insert };
  });
}
