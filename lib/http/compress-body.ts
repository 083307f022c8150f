import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { TextBody } from './answer';
import type { Encoding } from './request/accept-encoding';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Of Brotli's 11 levels, the one up to which a page of 150 KB takes no more than 10 ms. Level 11 saves another
 * tenth of the bytes, but takes 300 ms, for which the first reader would have to wait.
 */
const brotliLevel = 5;
const gzipLevel = 6;

/** Bodies that are being compressed, so that simultaneous requests share the work. */
const compressing = new WeakMap<TextBody, Partial<Record<Encoding, Promise<void>>>>();

/** Fills in a coding of a body, off the event loop. Afterwards the body has it, or is known not to become smaller. */
export function compressBody(
  body: TextBody,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<void> {
  const started = compressing.get(body) ?? {};
  compressing.set(body, started);
  started[encoding] ??= fill(body, encoding);
  return started[encoding];
}

async function fill(body: TextBody, encoding: Exclude<Encoding, 'identity'>): Promise<void> {
  const bytes = await compress(body.bytes, encoding);
  body.encoded[encoding] = bytes.length < body.bytes.length ? bytes : undefined;
}

function compress(bytes: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(bytes, { level: gzipLevel });
  return toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliLevel,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
