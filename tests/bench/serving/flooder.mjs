/**
 * A client that requests addresses as fast as they are answered, over many connections, in a process of its own
 * with low priority: a real one has a machine of its own. `localAddress` makes it another client than the readers.
 *
 * Message in: `{ origin, requests, from, connections }`, where each request is `{ path, method?, headers? }` and
 * `{random}` in a path or header is replaced each time; then `'stop'`. Message out: the number of answers by status.
 */
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';

setPriority(10);
/** @type {Record<string, number>} */
const statuses = {};
let isOver = false;
let count = 0;

process.on('message', (message) => {
  if (message === 'stop') stop();
  else void start(message);
});

/** @param {any} plan */
function start({ origin, requests, from, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, localAddress: from });
  for (let one = 0; one < connections; one += 1) void loop(origin, requests, agent);
}

/** @param {string} origin @param {any[]} requests @param {Agent} agent */
async function loop(origin, requests, agent) {
  while (!isOver) {
    const one = requests[count % requests.length];
    count += 1;
    const status = await send(origin, one, agent);
    statuses[status] = (statuses[status] ?? 0) + 1;
    // A refused connection is answered at once: without a pause, the client would only burn its own processor.
    if (status === 'refused') await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * @param {string} origin @param {any} one @param {Agent} agent
 * @returns {Promise<string | number>}
 */
function send(origin, { path, method = 'GET', headers = {} }, agent) {
  const filled = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, fill(String(value))]),
  );
  return new Promise((resolve) => {
    const sent = request(origin + fill(path), { method, headers: filled, agent }, (answer) => {
      answer.once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', () => resolve('broken'));
      answer.resume();
    });
    sent.once('error', () => resolve('refused'));
    sent.end();
  });
}

/** @param {string} text */
function fill(text) {
  return text
    .replaceAll('{random}', () => Math.random().toString(36).slice(2))
    .replaceAll('{side}', () => String(100 + Math.floor(Math.random() * 300)))
    .replaceAll('{han}', () =>
      encodeURIComponent(
        Array.from({ length: 200 }, () =>
          String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 0x5000)),
        ).join(''),
      ),
    );
}

function stop() {
  isOver = true;
  process.send?.({ statuses }, () => process.exit(0));
}
