import { respondTagged } from './tagged-response';

/**
 * A tagged answer of which a reader may ask for a part (RFC 9110, 14): a PDF opens at its first page while
 * the rest is on its way, and a broken download goes on where it stopped.
 */
export function respondRanged(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const whole = respondTagged(request, body, { ...headers, 'Accept-Ranges': 'bytes' });
  const condition = request.headers.get('if-range');
  const asked = request.headers.get('range');
  if (whole.status !== 200 || !asked || (condition && condition !== whole.headers.get('etag'))) {
    return whole;
  }
  const range = parseRange(asked, body.length);
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
 * One range of bytes, ends included.
 *
 * @returns `whole` for what may be left unheeded (several ranges, another unit); undefined past the end
 */
function parseRange(
  asked: string,
  length: number,
): { from: number; to: number } | 'whole' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked.trim()) ?? [];
  if (first === '' && last === '') return 'whole';
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (first !== '' && last !== '' && Number(last) < from) return 'whole';
  return from < length && from <= to ? { from, to } : undefined;
}
