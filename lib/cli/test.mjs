/** `npm test`: sets the clone up, then lint, types, unused code, unit tests, build and browser tests. */
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
