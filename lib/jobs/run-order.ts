import { move } from 'piscina';
import { type JobName, type JobOrder, type JobOutput, runHere } from './job-table';

/** Runs a job in a worker thread. Bytes are handed over without a copy. */
// biome-ignore lint/style/noDefaultExport: piscina calls the default export of the worker's first module
export default async function runOrder<N extends JobName>(
  order: JobOrder<N>,
): Promise<JobOutput<N> | ReturnType<typeof move>> {
  const result = await runHere(order);
  return result instanceof Uint8Array ? move(new Uint8Array(result)) : result;
}
