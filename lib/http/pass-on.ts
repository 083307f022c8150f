import type { IncomingMessage } from 'node:http';
import { request as send } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answer';
import type { Exchange } from './exchange';
import { internalHeaders, isInternal, statusOf } from './internal-headers';
import { plainAnswer } from './plain-answer';
import { securityHeadersFor } from './security-headers';
import { sendAnswer } from './send-answer';

/**
 * Passes a request on to the renderer as it is, and its answer back, for development: nothing is cached, and the page
 * reloads by itself when a source changes.
 *
 * @param added headers that the renderer gets besides
 */
export async function passOn(
  exchange: Exchange,
  socketPath: string,
  added: Readonly<Record<string, string>>,
): Promise<void> {
  const { request, response } = exchange;
  const { method, url, headers } = request;
  const sent = send({
    socketPath,
    method,
    path: url,
    headers: { ...withoutInternal(headers), ...added },
    agent: false,
  });
  sent.on('response', (answer) => {
    const type = answer.headers['content-type'] ?? '';
    const scriptOrigin = answer.headers[internalHeaders.scriptOrigin];
    const security = securityHeadersFor(type, {
      isDevelopment: true,
      scriptOrigin: scriptOrigin && String(scriptOrigin),
    });
    const status = statusOf(answer);
    const path = answer.headers[internalHeaders.file];
    if (typeof path === 'string') {
      answer.resume();
      const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ...security };
      void sendFileOf(exchange, { status, headers }, decodeURIComponent(path));
      return;
    }
    response.writeHead(status, { ...security, ...withoutInternal(answer.headers) });
    pipeline(answer, response).catch(() => response.destroy());
  });
  sent.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(503, starting.headers).end(starting.text);
  });
  await pipeline(request, sent).catch(() => sent.destroy());
}

/** Seconds until a page that found no renderer is loaded again: one that crashed starts in a few. */
const restartTime = '2';

/** What the browser shows, and says to the desk, while the renderer starts again. */
const starting = {
  headers: {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': restartTime,
    Refresh: restartTime,
  },
  text: 'The paper is starting. This page loads again by itself in a moment.\n',
};

/** Sends a picture, a card or a PDF, of which the renderer gives only the path. */
async function sendFileOf(
  exchange: Exchange,
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  path: string,
): Promise<void> {
  const answer: Answer = { status, headers, body: { kind: 'file', path }, sources: undefined };
  const sent = await sendAnswer(exchange, answer).catch(() => exchange.response.destroy());
  if (sent === 'gone') await sendAnswer(exchange, plainAnswer(404));
}

/** Connects a WebSocket of Next's development tools with the renderer. */
export function passOnUpgrade(
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
  socketPath: string,
): void {
  const renderer: Socket = connect(socketPath, () => {
    const lines = Array.from({ length: request.rawHeaders.length / 2 }, (_, index) =>
      request.rawHeaders.slice(2 * index, 2 * index + 2).join(': '),
    );
    renderer.write([`GET ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    renderer.write(head);
    client.pipe(renderer).pipe(client);
  });
  renderer.on('error', () => client.destroy());
  client.on('error', () => renderer.destroy());
  client.on('close', () => renderer.destroy());
}

function withoutInternal(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isInternal(name)));
}
