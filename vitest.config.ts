import { defineConfig } from 'vitest/config';

const folders = [
  'addresses',
  'card',
  'content',
  'edition',
  'fonts',
  'newsroom',
  'language',
  'layout',
  'cli',
  'components',
  'print',
  'store',
  'project',
  'sheet',
];

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // No test judges times: a busy machine fails none. With RUNS property tests try so many examples.
    testTimeout: process.env.RUNS === undefined ? 300_000 : 0,
    hookTimeout: 300_000,
    // Test files of a worker share their modules: fonts are opened and the sample is made up once per worker.
    isolate: false,
    globalSetup: ['tests/support/temporary-folder.ts'],
    setupFiles: ['tests/support/property-runs.ts'],
    projects: folders.map((name) => ({
      extends: true,
      test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
    })),
  },
});
