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
    // No test judges times: a busy machine fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/property-runs.ts'],
    projects: folders.map((name) => ({
      extends: true,
      test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
    })),
  },
});
