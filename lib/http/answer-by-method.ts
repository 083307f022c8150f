import type { IncomingMessage } from 'node:http';
import { type Answer, noBody } from './answer';
import { plainAnswer } from './plain-answer';
import { hasSeveralHosts } from './request/request-origin';

/** The methods that every address has. */
const allow = { Allow: 'GET, HEAD' };

/**
 * Returns the answer to a request that none of our resources takes: another method than GET and HEAD, or several
 * hosts. Undefined for all others.
 */
export function answerByMethod(
  request: Pick<IncomingMessage, 'method' | 'headers' | 'rawHeaders'>,
): Answer | undefined {
  // RFC 9112, section 3.2.
  if (hasSeveralHosts(request)) return plainAnswer(400, { Connection: 'close' });
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method === 'OPTIONS') return { ...plainAnswer(204, allow), body: noBody };
  // A body is not read. Without one, the connection remains, because a new one costs more than the answer.
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
  return plainAnswer(405, { ...allow, ...(hasBody && { Connection: 'close' }) });
}
