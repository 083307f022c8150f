/** Positions of the first and the last byte, both included. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Parses a `Range` header (RFC 9110, section 14.2).
 *
 * @param length of the representation in bytes
 * @returns `whole` for headers that may be ignored: several ranges, another unit, an invalid one; `none` if no byte
 *   is in the range
 */
export function parseRange(header: string, length: number): ByteRange | 'whole' | 'none' {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header.trim()) ?? [];
  if (first === '' && last === '') return 'whole';
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole';
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from < length && from <= to ? { from, to } : 'none';
}
