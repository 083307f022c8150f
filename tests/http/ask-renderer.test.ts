import { mkdtemp } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { askRenderer } from '@/lib/http/ask-renderer';
import { internalHeaders } from '@/lib/http/internal-headers';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** @returns the path of the socket of a renderer that answers so */
async function startRenderer(listener: RequestListener): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'renderer-')), 'socket');
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(path, resolve);
  });
  return path;
}

const page = { address: '/archive', headers: { rsc: '1' } };

test('the renderer gets the address and the headers that are named, and no others', async () => {
  const path = await startRenderer(({ url, headers, method }, response) =>
    response.end(JSON.stringify({ url, method, headers })),
  );
  const { body } = await askRenderer(path, page);
  expect(JSON.parse(String(body.kind === 'bytes' && body.bytes))).toEqual({
    url: '/archive',
    method: 'GET',
    headers: { host: 'localhost', connection: 'close', rsc: '1' },
  });
});

test('what follows the body says from what it was made and how long it is valid', async () => {
  const path = await startRenderer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', Trailer: 'x' });
    response.write('<p>');
    response.addTrailers({
      [internalHeaders.sources]: '[["/content/\\u65e5","s"]]',
      [internalHeaders.expires]: '2000',
      [internalHeaders.renews]: '1000',
    });
    response.end();
  });
  const answer = await askRenderer(path, page);
  expect(answer).toMatchObject({ sources: [['/content/日', 's']], expires: 2000, renews: 1000 });
  const other = await askRenderer(await startRenderer((_, response) => response.end()), page);
  expect(other.sources).toBeUndefined();
  expect(other).not.toHaveProperty('expires');
  expect(other).not.toHaveProperty('renews');
});

test('headers of the connection, of Next and of the renderer do not reach clients', async () => {
  const path = await startRenderer((_, response) => {
    response.writeHead(308, {
      Location: '/a, /a',
      'X-Powered-By': 'Next.js',
      'x-nextjs-cache': 'HIT',
      'Content-Security-Policy': 'none',
      'x-banmian-file': '/a%20b',
      ETag: '"e"',
      'cache-control': 'no-cache',
    });
    response.end();
  });
  const { status, headers, body } = await askRenderer(path, page);
  expect(status).toBe(308);
  expect(headers).toMatchObject({ Location: '/a', 'Cache-Control': 'no-cache' });
  expect(Object.keys(headers).filter((name) => /next|banmian|powered|etag/i.test(name))).toEqual(
    [],
  );
  expect(headers['Content-Security-Policy']).not.toBe('none');
  expect(body).toEqual({ kind: 'file', path: '/a b', tag: '"e"' });
});

test.each([
  [200, '410', 410],
  // An article that came back meanwhile, or has not been there: what Next found out counts.
  [404, '410', 404],
  [200, undefined, 200],
])('Next’s %i with the status %s beside it is a %i', async (status, wanted, expected) => {
  const path = await startRenderer((_, response) => {
    response.writeHead(status, { ...(wanted && { [internalHeaders.status]: wanted }) });
    response.end();
  });
  const answer = await askRenderer(path, page);
  expect(answer.status).toBe(expected);
  expect(answer.headers).not.toHaveProperty('X-Banmian-Status');
});

test('an answer that lacks something is not one to cache', async () => {
  const path = await startRenderer((_, response) => {
    response.writeHead(404, { Trailer: 'x' });
    response.write(' ');
    response.addTrailers({ [internalHeaders.sources]: '[]', [internalHeaders.busy]: '9' });
    response.end();
  });
  expect(await askRenderer(path, page)).toMatchObject({ status: 404, sources: undefined });
});

test('a renderer that is busy, breaks off or is not there is one to ask again later', async () => {
  const busy = await startRenderer((_, response) => {
    response.writeHead(500, { Trailer: 'x' });
    response.write(' ');
    response.addTrailers({ [internalHeaders.busy]: '9' });
    response.end();
  });
  await expect(askRenderer(busy, page)).rejects.toMatchObject({ name: 'BusyError', retryAfter: 9 });
  const broken = await startRenderer((_, response) => {
    response.write('half');
    response.destroy();
  });
  await expect(askRenderer(broken, page)).rejects.toMatchObject({ name: 'BusyError' });
  await expect(askRenderer('/no/such/socket', page)).rejects.toMatchObject({ name: 'BusyError' });
});
