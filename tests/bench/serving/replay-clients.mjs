/**
 * Replays requests in their order over several connections, in a process of its own. Message in:
 * `{ origin, paths, connections, headers }`. Message out: answers by status and by what the cache did, the milliseconds
 * that all took, and the milliseconds of each request.
 */
import { Agent, get } from 'node:http';

process.on('message', async (plan) => {
  const result = await replay(plan);
  process.send?.(result, () => process.exit(0));
});

/** @param {any} plan */
async function replay({ origin, paths, connections, headers }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @type {Record<string, number>} */
  const statuses = {};
  /** @type {Record<string, number>} */
  const cache = {};
  let next = 0;
  const begin = performance.now();
  const loop = async () => {
    while (next < paths.length) {
      const path = paths[next];
      next += 1;
      const { status, found } = await read(origin + path, { agent, headers });
      statuses[status] = (statuses[status] ?? 0) + 1;
      cache[found] = (cache[found] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { statuses, cache, milliseconds: performance.now() - begin };
}

/** @returns {Promise<{ status: string | number, found: string }>} */
function read(url, options) {
  return new Promise((resolve) => {
    get(url, options, (answer) => {
      const found = String(answer.headers['x-cache'] ?? 'none');
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, found }));
      answer.once('error', () => resolve({ status: 'broken', found }));
      answer.resume();
    }).once('error', () => resolve({ status: 'refused', found: 'none' }));
  });
}
