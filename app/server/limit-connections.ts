import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '@/lib/http/request/request-origin';

/**
 * Bounds how many connections a server has open. For each one above the limit, the client with the most of them loses
 * one: the oldest that waits for a request, else the oldest. So a client that opens thousands takes the room of
 * nobody else, and the process keeps file descriptors for files.
 *
 * @param most connections that may be open
 */
export function limitConnections(server: Server, most: number): void {
  const connections = new Map<string, Set<Socket>>();
  const busy = new WeakSet<Socket>();
  let count = 0;

  const closeOne = () => {
    let largest = new Set<Socket>();
    for (const own of connections.values()) if (own.size > largest.size) largest = own;
    const [oldest] = largest;
    const victim = [...largest].find((socket) => !busy.has(socket)) ?? oldest;
    victim?.destroy();
  };
  server.on('connection', (socket: Socket) => {
    const client = networkOf(socket.remoteAddress ?? '');
    const own = connections.get(client) ?? new Set();
    connections.set(client, own.add(socket));
    count += 1;
    socket.once('close', () => {
      own.delete(socket);
      if (own.size === 0) connections.delete(client);
      count -= 1;
    });
    if (count > most) closeOne();
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
  });
}
