import { respondTagged } from './respond-tagged';

/**
 * Answers like `respondTagged`, and supports requests for a range of bytes (RFC 9110, 14): so a PDF opens at its
 * first page before it is loaded whole, and a broken download can be resumed.
 */
export function respondRanged(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const whole = respondTagged(request, body, { ...headers, 'Accept-Ranges': 'bytes' });
  const condition = request.headers.get('if-range');
  const header = request.headers.get('range');
  if (whole.status !== 200 || !header || (condition && condition !== whole.headers.get('etag'))) {
    return whole;
  }
  const range = parseRange(header, body.length);
  if (range === 'whole') return whole;
  const part = new Headers(whole.headers);
  if (!range) {
    part.set('Content-Range', `bytes */${body.length}`);
    return new Response(null, { status: 416, headers: part });
  }
  const { from, to } = range;
  part.set('Content-Range', `bytes ${from}-${to}/${body.length}`);
  return new Response(body.subarray(from, to + 1), { status: 206, headers: part });
}

/**
 * Parses a Range header.
 *
 * @returns first and last byte, both included; `whole` for headers that may be ignored (several ranges, another
 *   unit); undefined if no byte of the file is in the range
 */
function parseRange(
  header: string,
  length: number,
): { from: number; to: number } | 'whole' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return 'whole';
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (first !== '' && last !== '' && Number(last) < from) return 'whole';
  return from < length && from <= to ? { from, to } : undefined;
}
