import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const folders = [
  'addresses',
  'cases',
  'card',
  'content',
  'deposit',
  'desk',
  'colours',
  'edition',
  'export',
  'fonts',
  'http',
  'import',
  'newsroom',
  'offline',
  'jobs',
  'pictures',
  'language',
  'layout',
  'cli',
  'components',
  'print',
  'store',
  'project',
  'search',
  'sheet',
  'speech',
];

/**
 * Only a run of named folders (`--project layout`) has a project for each: every project loads all modules again, and
 * opens the fonts and the dictionary again, which takes a third of the time of all tests.
 */
const isNamed = process.argv.some((argument) => argument.startsWith('--project'));
const filesIn = (folder: string) => `tests/${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Tests have no tight time limit, so that they pass on a busy machine. With RUNS set, there is none at all,
    // because a property test then tries that many examples.
    testTimeout: process.env.RUNS === undefined ? 300_000 : 0,
    hookTimeout: 300_000,
    // Tests index in files of their own, whatever database the machine has.
    env: { DATABASE_URL: '' },
    // Test files of one worker share modules, so fonts are opened and the sample is laid out once per worker.
    isolate: false,
    // By default one core is left to the main process, which on two cores would leave one idle.
    maxWorkers: availableParallelism(),
    globalSetup: ['tests/support/temporary-folder.ts'],
    setupFiles: ['tests/support/property-runs.ts'],
    ...(isNamed
      ? {
          projects: folders.map((name) => ({
            extends: true,
            test: { name, include: [filesIn(name)] },
          })),
        }
      : { include: folders.map(filesIn) }),
  },
});
