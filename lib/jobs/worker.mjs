/**
 * The first module of a worker thread: it lets the thread load TypeScript, then loads the jobs. It is JavaScript,
 * and is started by its path, so that no bundler follows it.
 */
import { move } from 'piscina';
import { register } from 'tsx/esm/api';

register();
const { runHere } = await import('./job-table.ts');

/**
 * Runs a job. Bytes are handed over without a copy.
 * @param {import('./job-table.ts').JobOrder} order
 */
// biome-ignore lint/style/noDefaultExport: piscina calls the default export of this file
export default async function runJob(order) {
  const result = await runHere(order);
  return result instanceof Uint8Array ? move(new Uint8Array(result)) : result;
}
