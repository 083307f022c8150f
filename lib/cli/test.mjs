/** `npm test`: sets up the clone, then runs lint, type checks, unused-code checks, tests, a build and browser tests. */
import { build, install, run } from './set-up.mjs';

install({ withTools: true });
run('npx', ['biome', 'ci', '.']);
run('npx', ['next', 'typegen']);
run('npx', ['tsc', '--noEmit']);
run('npx', ['knip']);
run('npx', ['knip', '--production']);
run('npx', ['vitest', 'run']);
build();
run('npx', ['playwright', 'test']);
