/** `npm test`: sets the clone up, then types, lint, unused code and build, unit tests, browser tests. */
import { runTogether } from './processes/run-together.mjs';
import { install, run } from './set-up.mjs';

await install({ withTools: true });
await run('npx', ['next', 'typegen']);
await run('npx', ['tsc', '--noEmit']);
// The build takes most of one core for longer than the others take of the second.
await runTogether([
  ['npx', ['biome', 'ci', '.']],
  ['npx', ['knip']],
  ['npx', ['knip', '--production']],
  [process.execPath, ['lib/cli/build-site.mjs']],
  // The build for a paper below a path, which one of the browser tests needs.
  [process.execPath, ['lib/cli/build.mjs'], { SITE_URL: 'https://example.org/paper' }],
]);
await run('npx', ['vitest', 'run']);
// Playwright would leave its compiled tests in the machine's temporary folder.
await run('npx', ['playwright', 'test'], {
  env: { PWTEST_CACHE_DIR: 'node_modules/.cache/playwright' },
});
