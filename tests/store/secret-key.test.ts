import { execFile } from 'node:child_process';
import { mkdtemp, readdir, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readOrMakeSecret } from '@/lib/store/secret-key';

const newFolder = () => mkdtemp(join(tmpdir(), 'secret-'));
const run = promisify(execFile);

test('a secret is random, stays, and only its owner may read it', async () => {
  const folder = await newFolder();
  const secret = readOrMakeSecret(join(folder, 'state'));
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(readOrMakeSecret(join(folder, 'state'))).toBe(secret);
  expect(readOrMakeSecret(await newFolder())).not.toBe(secret);
  const { mode } = await stat(join(folder, 'state', 'secret'));
  expect(mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'state'))).toEqual(['secret']);
});

test('a damaged file is replaced', async () => {
  const folder = await newFolder();
  const secret = readOrMakeSecret(folder);
  await truncate(join(folder, 'secret'), 20);
  const next = readOrMakeSecret(folder);
  expect(next).not.toBe(secret);
  expect(readOrMakeSecret(folder)).toBe(next);
});

test('processes that start at once agree', async () => {
  const folder = await newFolder();
  const code = `import('./lib/store/secret-key.ts').then((m) => console.log(m.readOrMakeSecret(${JSON.stringify(folder)})))`;
  const starts = Array.from({ length: 4 }, () =>
    run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]),
  );
  const secrets = (await Promise.all(starts)).map(({ stdout }) => stdout.trim());
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toHaveLength(64);
});

test('a folder that cannot be written to gives a secret all the same', () => {
  expect(readOrMakeSecret('package.json/nowhere')).toMatch(/^[0-9a-f]{64}$/);
});
