import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readStatic } from '@/lib/http/static-files';

let folder: string;
beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'static-files-'));
  folder = join(outer, 'static');
  await mkdir(join(folder, 'chunks'), { recursive: true });
  for (const name of ['chunks/a.js', 'chunks/.hidden.js', 'style.css', 'a.map', '../secret.js'])
    await writeFile(join(folder, name), `/* ${name} */`);
  await mkdir(join(folder, 'folder.js'));
});

test.each([
  ['chunks/a.js', 'application/javascript; charset=utf-8'],
  ['style.css', 'text/css; charset=utf-8'],
])('%s is sent as %s, for ever', async (path, type) => {
  const answer = await readStatic(folder, path);
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    sources: [],
  });
  expect(answer?.body.kind === 'bytes' && String(answer.body.bytes)).toBe(`/* ${path} */`);
});

test.each([
  'chunks/none.js',
  'a.map',
  'chunks',
  'folder.js',
  'chunks/.hidden.js',
  '../secret.js',
  'chunks/../../secret.js',
  '%2e%2e/secret.js',
  '..%2Fsecret.js',
  'chunks\\..\\a.js',
  'a.js\0.css',
  '/etc/passwd',
  '',
])('%j is no file of the build', async (path) => {
  expect(await readStatic(folder, path)).toBeUndefined();
});
