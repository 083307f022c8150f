/**
 * `npm run paper -- COMMAND`: installs the packages if they are missing, then runs the command of paper.ts. Where there is
 * a build of the present sources, the command and its threads are taken from it, and start in a third of the time.
 *
 * package.json runs it with `--single-threaded-gc`: `index` has a thread for each of two cores, and threads that collect
 * garbage beside them take a quarter of the time from them.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setBasePath } from './base-path.mjs';
import { findBuild, install } from './set-up.mjs';

setBasePath();
await install();
const build = findBuild();
if (build) {
  process.env.NODE_ENV ??= 'production';
  const paper = join(process.cwd(), build, 'own', 'lib', 'cli', 'paper.mjs');
  await import(pathToFileURL(paper).href);
} else {
  // Imported only now, because it is one of the packages.
  const { register } = await import('tsx/esm/api');
  register();
  await import('./paper.ts');
}
