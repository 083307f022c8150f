import { defineConfig } from '@playwright/test';
import { findChromium } from './lib/print/find-chromium';

/** `TEST_PORT` lets two checkouts run their tests at the same time. */
const port = Number(process.env.TEST_PORT ?? 3199);
const { executablePath, args, env } = await findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/temporary-folder.ts',
  fullyParallel: true,
  // Four on two cores: tests wait for half of their time, for releases, timers and pages.
  workers: 4,
  // No test judges times: a busy machine fails none.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    /** In the C locale, this Chromium's text search finds nothing, so text fragments do not work. */
    launchOptions: { executablePath, args, env: { ...process.env, ...env, LC_ALL: 'en_US.UTF-8' } },
  },
  webServer: {
    command: 'node .next/own/app/server/main.mjs',
    url: `http://localhost:${port}/`,
    env: { PORT: String(port), STATE_DIR: 'test-results/state' },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
    reuseExistingServer: false,
  },
});
