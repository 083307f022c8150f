import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen, openServer } from '@/app/server/listen';
import { type Answer, toTextBody } from '@/lib/http/answer';
import { type Front, type FrontParts, openFront } from '@/lib/http/front';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const type = 'text/plain; charset=utf-8';

/** An answer that tells what the renderer was sent. */
const echo: FrontParts['askRenderer'] = async ({ address, headers }) =>
  textAnswer(JSON.stringify({ address, headers }));

function textAnswer(text: string): Answer {
  return {
    status: 200,
    headers: { 'Content-Type': type },
    body: toTextBody(Buffer.from(text), type),
    sources: undefined,
  };
}

function open(askRenderer: FrontParts['askRenderer']): Front {
  return openFront({
    askRenderer,
    staticFolder: 'nowhere',
    origin: {},
    log: () => {},
    isRefused: (form) => form === 'font' || form === 'print',
    answerHealth: async ({ cachedBytes }) => textAnswer(String(cachedBytes)),
  });
}

/** @returns the port of a server with this front */
async function start(front = open(echo)): Promise<number> {
  const server = openServer((request, response) => front.handle(request, response));
  servers.push(server);
  return listen(server, 0, '127.0.0.1');
}

/** Sends a request as it is, and reads until the server closes the connection. */
async function send(port: number, lines: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
  let answer = '';
  socket.setEncoding('latin1').on('data', (piece) => {
    answer += piece;
  });
  await once(socket, 'close');
  return answer;
}

test('several hosts are refused, because servers before this one may have read another one', async () => {
  const port = await start();
  const answer = await send(port, [
    'GET /robots.txt HTTP/1.1',
    'Host: a.example',
    'hOST: b.example',
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

test('the host of a whole address is the one that counts', async () => {
  const port = await start();
  const answer = await send(port, [
    'GET http://a.example/robots.txt?x HTTP/1.1',
    'Host: b.example',
  ]);
  expect(answer).toContain('http://a.example');
  expect(answer).not.toContain('b.example');
});

test('a client that waits to send a body gets its answer at once, and is not invited', async () => {
  const port = await start();
  const lines = ['Host: a.example', 'Expect: 100-continue', 'Content-Length: 5'];
  expect(await send(port, ['POST /archive HTTP/1.1', ...lines])).toMatch(/^HTTP\/1\.1 405 /);
  expect(await send(port, ['GET /archive HTTP/1.1', ...lines.slice(0, 2)])).toMatch(
    /^HTTP\/1\.1 200 /,
  );
});

test('a method that is not allowed costs no connection, unless it has a body', async () => {
  const port = await start();
  const line = 'DELETE /archive HTTP/1.1\r\nHost: a.example\r\n';
  const twice = await send(port, [`${line}\r\n${line.trimEnd()}`]);
  expect(twice.match(/^HTTP\/1\.1 405 /gm)).toHaveLength(2);
  const body = `${line}Content-Length: 2\r\n\r\nab`;
  const once = await send(port, [`${body}${line.trimEnd()}`]);
  expect(once.match(/^HTTP\/1\.1 405 /gm)).toHaveLength(1);
});

test('an answer without content has no length', async () => {
  const port = await start();
  const answer = await send(port, ['OPTIONS /archive HTTP/1.1', 'Host: a.example']);
  expect(answer).toMatch(/^HTTP\/1\.1 204 .*\r\nAllow: GET, HEAD\r\n/s);
  expect(answer).not.toMatch(/^Content-(?:Length|Type)|^Transfer-Encoding/im);
});

test('many missing addresses take little memory, however large the page for them is', async () => {
  const page = 'x'.repeat(100_000);
  const front = open(async ({ address }) => {
    const isPage = address === '/missing';
    const html = { ...textAnswer(page), headers: { 'Content-Type': 'text/html' } };
    return { ...html, sources: [], status: isPage ? 200 : 404 };
  });
  const port = await start(front);
  const long = 'a'.repeat(8000);
  for (let count = 0; count < 2500; count += 1) {
    const { status } = await fetch(`http://127.0.0.1:${port}/people/${count}${long}`);
    expect(status).toBe(404);
  }
  const health = await fetch(`http://127.0.0.1:${port}/health.json`);
  expect(Number(await health.text())).toBeLessThan(17 * 2 ** 20);
});

test('the page of a withdrawn article is sent with 410, compressed, and again from the cache', async () => {
  const text = '<p>已撤回</p>'.repeat(100);
  let made = 0;
  const port = await start(
    open(async ({ address }) => {
      made += 1;
      return { ...textAnswer(text + address), status: 410, sources: [] };
    }),
  );
  for (const method of ['GET', 'GET', 'HEAD']) {
    const answer = await fetch(`http://127.0.0.1:${port}/2023-03-10/gone`, { method });
    expect(answer.status).toBe(410);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe(method === 'GET' ? `${text}/2023-03-10/gone` : '');
  }
  expect(made).toBe(1);
});
