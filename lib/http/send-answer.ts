import type { IncomingMessage } from 'node:http';
import type { Answer, TextBody } from './answer';
import { boundCaching } from './bound-caching';
import { choosePart } from './choose-part';
import { compressBody } from './compress-body';
import type { Exchange } from './exchange';
import { chooseEncoding, type Encoding } from './request/accept-encoding';
import { sendFile } from './send-file';

/**
 * Sends an answer as the request wants it: compressed, in part, without its body (HEAD), or not at all because the
 * client has it.
 *
 * @param onCompressed is called when a coding was added to the body
 * @returns `gone` if its file does not exist any more, and nothing was sent
 */
export async function sendAnswer(
  exchange: Exchange,
  made: Answer,
  onCompressed: (body: TextBody) => void = () => {},
): Promise<'sent' | 'gone'> {
  const answer = boundCaching(made, Date.now());
  const { body } = answer;
  if (body.kind === 'file') return sendFile(exchange, answer, body);
  const encoding = encodingFor(exchange.request, body);
  if (encoding !== 'identity' && !(encoding in body.encoded)) {
    await compressBody(body, encoding);
    onCompressed(body);
  }
  sendBytes(exchange, answer, body, encoding);
  return 'sent';
}

/** A range is one of the plain bytes, so that parts from before and after a change of the coding fit together. */
function encodingFor(request: IncomingMessage, body: TextBody): Encoding {
  if (!body.isCompressible || request.headers.range !== undefined) return 'identity';
  return chooseEncoding(request);
}

function sendBytes(exchange: Exchange, answer: Answer, body: TextBody, wanted: Encoding): void {
  const compressed = wanted === 'identity' ? undefined : body.encoded[wanted];
  const encoding = compressed ? wanted : 'identity';
  const bytes = compressed ?? body.bytes;
  const headers = {
    ...answer.headers,
    ...(body.isCompressible && { Vary: joinVary(answer.headers.Vary) }),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  };
  const etag = encoding === 'identity' ? `"${body.hash}"` : `"${body.hash}-${encoding}"`;
  const modified = answer.headers['Last-Modified'];
  const whole = { status: answer.status, headers, etag, modified, length: bytes.length };
  const { status, headers: sent, range } = choosePart(exchange.request, whole);
  exchange.response.writeHead(status, sent);
  const isSent = range !== undefined && exchange.request.method !== 'HEAD';
  exchange.response.end(isSent ? bytes.subarray(range.from, range.to + 1) : undefined);
}

function joinVary(vary: string | undefined): string {
  return vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding';
}
