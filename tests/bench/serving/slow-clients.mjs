/**
 * Clients that hold connections: half of them send the lines of a request header one every second, half request a
 * large file and read nothing. Message in: `{ origin, path, from, connections }`, then `'stop'`. Message out: how
 * many connections the server closed.
 */
import { connect } from 'node:net';

let closed = 0;
process.on('message', (message) => {
  if (message === 'stop') process.send?.({ statuses: { closed } }, () => process.exit(0));
  else start(message);
});

/** @param {any} plan */
function start({ origin, path, from, connections }) {
  const { hostname: host, port } = new URL(origin);
  for (let one = 0; one < connections; one += 1) {
    const socket = connect({ host, port: Number(port), localAddress: from });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      closed += 1;
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n`);
    if (one % 2 === 0) {
      setInterval(() => socket.writable && socket.write('X-More: 1\r\n'), 1000);
    } else {
      socket.write('\r\n');
      socket.pause();
    }
  }
}
