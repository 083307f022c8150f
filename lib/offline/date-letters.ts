/**
 * Returns every letter that dates, times and sizes of a language may have, with the white between them, so that a face
 * has them before a device writes one.
 *
 * @param language BCP 47
 */
export function dateLetters(language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const texts = Array.from({ length: 12 }, (_, month) =>
    [9, 21].map((hour) => format.format(new Date(2026, month, 10, hour))).join(''),
  );
  return [...new Set(`${texts.join('')}0123456789 \u3000MB`)].sort().join('');
}
