import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { limitConnections } from './limit-connections';

/** Milliseconds. A client that sends its headers more slowly than this only wants to hold a connection. */
const headersLimit = 10_000;
/** Milliseconds in which a whole request must be sent. Ours have no body. */
const requestLimit = 20_000;
/** Milliseconds that an unused connection stays open, a little longer than proxies keep theirs (60 s). */
const idleLimit = 65_000;
/** Milliseconds without a byte after which a client that reads an answer counts as gone. */
const silenceLimit = 120_000;

/** Each takes 10 KB and a file descriptor, of which strict systems allow a process 4,096. */
const mostConnections = 3000;

/** Opens a server of plain HTTP with limits for slow clients. */
export function openServer(listener: RequestListener): Server {
  const server = createServer(
    { headersTimeout: headersLimit, requestTimeout: requestLimit, keepAliveTimeout: idleLimit },
    listener,
  );
  server.setTimeout(silenceLimit);
  limitConnections(server, mostConnections);
  // None of our resources takes a body, so no client is invited to send one (RFC 9110, section 10.1.1).
  server.on('checkContinue', listener);
  server.on('connect', (_, socket) => refuseTunnel(socket));
  return server;
}

/** Node leaves the connection of a CONNECT to us: without a listener, an error of it would end the process. */
function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end(
    'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n',
    () => socket.destroy(),
  );
}

/** @returns the port, which is a free one if `port` is 0 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A server that listens at a host and port has an address of this type.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Milliseconds between two looks for connections that became idle. */
const lookInterval = 100;

/**
 * Ends a server: it takes no new connections, finishes what is in flight, and closes what is still open at the limit.
 *
 * @param limit in milliseconds
 */
export async function drain(server: Server, limit: number): Promise<void> {
  const looking = setInterval(() => server.closeIdleConnections(), lookInterval);
  let ending: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    ending = setTimeout(() => {
      server.closeAllConnections();
      // WebSockets are not among the connections that the server closes.
      resolve();
    }, limit);
  });
  clearInterval(looking);
  clearTimeout(ending);
}
