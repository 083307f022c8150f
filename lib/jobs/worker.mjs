/**
 * The first module of a worker thread where there is no build: it lets the thread load TypeScript, then loads the jobs.
 * It is JavaScript, and is started by its path, so that no bundler follows it.
 */
import { register } from 'tsx/esm/api';

register();
const { default: runOrder } = await import('./run-order.ts');

// biome-ignore lint/style/noDefaultExport: piscina calls the default export of this file
export default runOrder;
