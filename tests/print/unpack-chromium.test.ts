import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { unpackChromium } from '@/lib/print/unpack-chromium';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** The package as npm installs it, with small files for the program and its libraries. */
async function makePackage(program: Buffer = brotliCompressSync('program')): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-chromium-'));
  made.push(folder);
  for (const name of ['bin', 'lib']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'lib', 'libnss3.so'), 'library');
  const libraries = execFileSync('tar', ['-c', '-C', folder, 'lib']);
  await rm(join(folder, 'lib'), { recursive: true });
  await writeFile(join(folder, 'bin', 'al2023.tar.br'), brotliCompressSync(libraries));
  await writeFile(join(folder, 'bin', 'chromium.br'), program);
  return folder;
}

async function expectUnpacked(folder: string): Promise<void> {
  expect(await readdir(folder)).toEqual(['unpacked']);
  const unpacked = join(folder, 'unpacked');
  expect((await readdir(unpacked)).sort()).toEqual(['chromium', 'lib']);
  expect(await readFile(join(unpacked, 'chromium'), 'utf8')).toBe('program');
  expect(await readFile(join(unpacked, 'lib', 'libnss3.so'), 'utf8')).toBe('library');
}

test('the archives are unpacked once and deleted', async () => {
  const folder = await makePackage();
  expect(await unpackChromium(folder)).toBe(join(folder, 'unpacked'));
  await expectUnpacked(folder);
  expect(await unpackChromium(folder)).toBe(join(folder, 'unpacked'));
});

test('what a killed process has unpacked half is not used, and deleted', async () => {
  const folder = await makePackage();
  await mkdir(join(folder, 'unpacked.1'));
  await writeFile(join(folder, 'unpacked.1', 'chromium'), 'pro');
  await unpackChromium(folder);
  await expectUnpacked(folder);
});

test('several that unpack at once all find the same browser', async () => {
  const folder = await makePackage();
  const found = await Promise.all(Array.from({ length: 4 }, () => unpackChromium(folder)));
  expect(new Set(found)).toEqual(new Set([join(folder, 'unpacked')]));
  await expectUnpacked(folder);
});

test('archives that cannot be unpacked are an error and stay', async () => {
  const folder = await makePackage(Buffer.from('no archive'));
  await expect(unpackChromium(folder)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['bin']);
  expect(await readdir(join(folder, 'bin'))).toHaveLength(2);
});
