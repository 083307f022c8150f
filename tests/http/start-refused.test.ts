import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['SITE_URL', 'news.example.com:8080', 'https://news.example.com:8080'],
  ['SITE_URL', 'news.example.com', 'https://news.example.com'],
  ['SITE_URL', 'https://news.example.com/paper?a=1', 'https://news.example.com/paper'],
  ['TRUST_PROXY', 'yes', '10.0.0.0/8'],
])('the server does not start with %s=%s, and says what to write', (name, value, fix) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/server/main.ts'],
    { encoding: 'utf8', env: { ...process.env, PORT: '0', [name]: value }, timeout: 120_000 },
  );
  expect(status).toBeGreaterThan(0);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(`${name}: "${value}"`);
  expect(stderr).toContain(fix);
});
