import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** A content coding of ours, or `identity` for none (RFC 9110, section 8.4.1). */
export type Encoding = 'br' | 'gzip' | 'identity';

const offered: Encoding[] = ['br', 'gzip', 'identity'];
/** Browsers send a handful of headers. Parsing one takes longer than everything else of a cached answer. */
const known = new LRUCache<string, Encoding>({ max: 200 });
/** Longer headers are parsed each time, so that they take no memory. */
const longestKnown = 200;

/**
 * Chooses the coding of an answer by the client's `Accept-Encoding`. Of equally welcome ones, it is the one with the
 * fewest bytes. It is `identity` if the client accepts nothing, because a text that is sent plain is more use than 406.
 */
export function chooseEncoding(request: Pick<IncomingMessage, 'headers'>): Encoding {
  const header = request.headers['accept-encoding'];
  if (header === undefined) return 'identity';
  const text = String(header);
  const chosen = known.get(text) ?? negotiate(text);
  if (text.length <= longestKnown) known.set(text, chosen);
  return chosen;
}

function negotiate(header: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } });
  const chosen = negotiator.encoding(offered, { preferred: offered });
  return offered.find((one) => one === chosen) ?? 'identity';
}
