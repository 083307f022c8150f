import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { limitConnections } from '@/app/server/limit-connections';
import { listen, openServer } from '@/app/server/listen';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

test('a tunnel is refused, and a client that breaks it off ends nothing', async () => {
  const port = await start(openServer((_, response) => response.end('alive')));
  for (let count = 0; count < 20; count += 1) {
    const socket = await open(port, '127.0.0.1');
    socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n');
    await setTimeout(count);
    socket.resetAndDestroy();
  }
  // The client does not close its side, but the server does.
  const socket = await open(port, '127.0.0.1');
  socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/s);
  await once(socket, 'close');
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('alive');
});

test('the client with the most connections loses the oldest one that has no request', async () => {
  const server = createServer((_, response) => response.flushHeaders());
  limitConnections(server, 4);
  const port = await start(server);
  const busy = await open(port, '127.0.0.2');
  busy.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(busy, 'data');
  const idle = await open(port, '127.0.0.2');
  const reader = await open(port, '127.0.0.3');
  const newer = await open(port, '127.0.0.2');
  const newest = await open(port, '127.0.0.2');
  await once(idle, 'close');
  const another = await open(port, '127.0.0.2');
  await once(newer, 'close');
  expect([busy, reader, newest, another].map(({ closed }) => closed)).toEqual(Array(4).fill(false));
});

async function start(server: Server): Promise<number> {
  servers.push(server);
  return listen(server, 0, '127.0.0.1');
}

async function open(port: number, localAddress: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}
