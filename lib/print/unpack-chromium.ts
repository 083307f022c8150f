import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const name = 'unpacked';

/**
 * Unpacks the archives of the package `@sparticuz/chromium`, unless that was done before, then deletes them:
 * Chromium has 68 MB packed and 190 MB unpacked, and only one of the two is needed. It is unpacked under
 * another name and renamed, so that no process finds half a browser, and a process that is killed leaves the
 * archives unchanged.
 *
 * @param folder the folder of the package
 * @returns the folder that has the program `chromium` and its libraries in `lib`
 */
export async function unpackChromium(folder: string): Promise<string> {
  const unpacked = join(folder, name);
  if (existsSync(unpacked)) return unpacked;
  const beside = `${unpacked}.${randomUUID()}`;
  const archives = join(folder, 'bin');
  try {
    await unpackInto(beside, archives);
    await rename(beside, unpacked);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another process was faster: the rename failed, or the archives were deleted meanwhile.
    if (existsSync(unpacked)) return unpacked;
    throw error;
  }
  const halves = (await readdir(folder)).filter((entry) => entry.startsWith(`${name}.`));
  // If they cannot be deleted, they only take up space.
  for (const leftover of [archives, ...halves.map((half) => join(folder, half))])
    await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
  return unpacked;
}

const inflate = promisify(brotliDecompress);
const runFile = promisify(execFile);

async function unpackInto(folder: string, archives: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const program = await inflate(await readFile(join(archives, 'chromium.br')));
  // Flushed, so that a power cut cannot leave neither the program nor its archive.
  await writeFile(join(folder, 'chromium'), program, { mode: 0o755, flush: true });
  const libraries = join(folder, 'libraries.tar');
  await writeFile(libraries, await inflate(await readFile(join(archives, 'al2023.tar.br'))));
  await runFile('tar', ['-xf', libraries, '-C', folder]);
  await rm(libraries);
}
