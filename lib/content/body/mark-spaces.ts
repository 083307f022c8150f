/**
 * Finds where a language has a no-break space at a mark: in French before ; : ! ? and inside « » (Lexique des règles
 * typographiques en usage à l’Imprimerie nationale). The Lexique has a wider one at : and « »; newspapers on the web
 * have the narrow one everywhere, which suits narrow columns.
 */
import type { TypographicMarks } from '@/lib/language/typographic-marks';
import type { Edit } from './flat-text';
import type { Token } from './mark-tokens';

const narrow = '\u202F';

export function findSpaceEdits(
  text: string,
  tokens: readonly Token[],
  { double: [opening, closing], spacedMarks }: TypographicMarks,
): Edit[] {
  if (spacedMarks === '') return [];
  const addresses = tokens.filter(({ kind }) => kind === 'verbatim');
  const isInAddress = (at: number) =>
    addresses.some(({ from, value }) => at >= from && at < from + value.length);
  return [
    ...findBefore(text, spacedMarks),
    ...findInside(text, opening.trim(), closing.trim()),
  ].filter(({ from }) => !isInAddress(from));
}

/** A colon in 10:30 and a mark inside a name (Yahoo!) have no space. */
function findBefore(text: string, marks: string): Edit[] {
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{N}\\p{M}\\p{Pe}\\p{Pf}"'%…\\uFFFC])([ \\u00A0\\u202F]?)([${marks}]+)(?=\\s|$|[\\p{Pe}\\p{Pf}"'])`,
    'gu',
  );
  return [...text.matchAll(pattern)]
    .filter(([, white]) => white !== narrow)
    .map(({ 1: white = '', 2: mark = '', index }) => {
      const to = index + white.length;
      // An edit replaces what is there: where there is no white, the mark itself.
      return white === ''
        ? { from: to, to: to + 1, insert: narrow + mark.charAt(0) }
        : { from: index, to, insert: narrow };
    });
}

function findInside(text: string, opening: string, closing: string): Edit[] {
  const pattern = new RegExp(
    `(${opening})[ \\u00A0\\u202F]?(?=\\S)|(?<=\\S)[ \\u00A0\\u202F]?(${closing})`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ 0: written, 1: opens, index }) => {
    const insert = opens === undefined ? narrow + closing : opening + narrow;
    return { from: index, to: index + written.length, insert };
  });
}
