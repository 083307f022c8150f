import { STATUS_CODES } from 'node:http';
import { type Answer, toTextBody } from './answer';
import { securityHeadersFor } from './security-headers';

const type = 'text/plain; charset=utf-8';

/** Returns an answer whose text is the name of its status. */
export function plainAnswer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: {
      ...securityHeadersFor(type),
      'Content-Type': type,
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: toTextBody(Buffer.from(`${STATUS_CODES[status]}\n`), type),
    sources: undefined,
  };
}
