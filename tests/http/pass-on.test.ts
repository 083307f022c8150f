import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { internalHeaders } from '@/lib/http/internal-headers';
import { passOn } from '@/lib/http/pass-on';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(handle: RequestListener, at: string | number): Promise<Server> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(at, resolve));
  return server;
}

/** A renderer that gives this path as the body, and a server that passes requests on to it. */
async function open(path: string): Promise<string> {
  const socket = join(await mkdtemp(join(tmpdir(), 'pass-on-')), 'renderer');
  await listen((_, response) => {
    response.setHeader('content-type', 'image/png');
    response.setHeader(internalHeaders.file, encodeURIComponent(path));
    response.end();
  }, socket);
  const front = await listen((request, response) => {
    void passOn({ request, response, target: request.url }, socket, {});
  }, 0);
  return `http://localhost:${(front.address() as AddressInfo).port}/`;
}

test('in development, too, a file that the renderer names is the body', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'pass-on-')), '门 1.png');
  await writeFile(path, 'pixels');
  const answer = await fetch(await open(path));
  expect(await answer.text()).toBe('pixels');
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect([...answer.headers.keys()].filter((name) => name.startsWith('x-banmian'))).toEqual([]);
});

test('a file that is gone is 404', async () => {
  expect((await fetch(await open('/nowhere/gate.png'))).status).toBe(404);
});

test('what the front says of a request, no client can say', async () => {
  const socket = join(await mkdtemp(join(tmpdir(), 'pass-on-')), 'renderer');
  await listen((request, response) => response.end(JSON.stringify(request.headers)), socket);
  const added = { [internalHeaders.origin]: 'http://localhost' };
  const front = await listen((request, response) => {
    void passOn({ request, response, target: request.url }, socket, added);
  }, 0);
  const { port } = front.address() as AddressInfo;
  const headers = { [internalHeaders.origin]: 'http://evil.example', 'X-Banmian-Is-Local': '1' };
  const seen = await (await fetch(`http://localhost:${port}/`, { headers })).json();
  expect(seen[internalHeaders.origin]).toBe('http://localhost');
  expect(seen[internalHeaders.isLocal]).toBeUndefined();
});

test('a page that finds no renderer says so in a sentence, and loads again by itself', async () => {
  const socket = join(await mkdtemp(join(tmpdir(), 'pass-on-')), 'renderer');
  const front = await listen((request, response) => {
    void passOn({ request, response, target: request.url }, socket, {});
  }, 0);
  const { port } = front.address() as AddressInfo;
  const answer = await fetch(`http://localhost:${port}/`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe(
    'The paper is starting. This page loads again by itself in a moment.\n',
  );
  expect(answer.headers.get('refresh')).toBe('2');
  expect(answer.headers.get('retry-after')).toBe('2');
});
