/** `npm test`: sets the clone up, then types, lint, unused code and build, unit tests, browser tests. */
import { runTogether } from './run-together.mjs';
import { install, run } from './set-up.mjs';

install({ withTools: true });
run('npx', ['next', 'typegen']);
run('npx', ['tsc', '--noEmit']);
// The build takes most of one core for longer than the others take of the second.
await runTogether([
  ['npx', ['biome', 'ci', '.']],
  ['npx', ['knip']],
  ['npx', ['knip', '--production']],
  [process.execPath, ['lib/cli/build-site.mjs']],
]);
run('npx', ['vitest', 'run']);
run('npx', ['playwright', 'test']);
