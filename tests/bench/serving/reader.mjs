/**
 * A reader in a process of its own, so that the load generator cannot slow it down. It requests one address after
 * another at fixed times, whether or not earlier ones have been answered, and measures from the time at which the
 * request was due to the last byte of the answer: a server that stops answering is not measured less often.
 *
 * Messages in: `{ origin, paths, every, from, headers }`, then `'stop'`. Message out, after `stop`:
 * `{ times, statuses }` in milliseconds.
 */
import { Agent, get } from 'node:http';

/** @type {number[]} */
const times = [];
/** @type {Record<string, number>} */
const statuses = {};
let waiting = 0;
let next = 0;
/** @type {NodeJS.Timeout | undefined} */
let timer;

process.on('message', (message) => {
  if (message === 'stop') void stop();
  else start(message);
});

/** @param {any} plan */
function start({ origin, paths, every, from, headers }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, localAddress: from });
  const begin = performance.now();
  timer = setInterval(
    () => {
      // A timer that fires late makes up for the times that it missed.
      while (begin + next * every <= performance.now()) {
        const due = begin + next * every;
        request(origin + paths[next % paths.length], { agent, headers }, due);
        next += 1;
      }
    },
    Math.min(every, 10),
  );
}

/** @param {string} url @param {object} options @param {number} due */
function request(url, options, due) {
  waiting += 1;
  /** @param {string | number} status */
  const end = (status) => {
    waiting -= 1;
    times.push(performance.now() - due);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  get(url, options, (answer) => {
    answer.once('end', () => end(answer.statusCode ?? 0));
    answer.once('error', () => end('broken'));
    answer.resume();
  }).once('error', () => end('refused'));
}

async function stop() {
  clearInterval(timer);
  // Answers that take longer than this count as that long.
  for (let tries = 0; waiting > 0 && tries < 600; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  process.send?.({ times, statuses, unanswered: waiting }, () => process.exit(0));
}
