import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium';

/** A Chromium to start: its path, its command line arguments, and additions to its environment. */
export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Hinting is off because with it headless Chromium rounds the advance of every character to whole pixels, and
 * lines become wider than they were set.
 */
const args = ['--font-render-hinting=none'];

/** Names of the program in Debian, Ubuntu, Fedora, Arch and Google's packages; the light headless one first. */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/**
 * Finds a Chromium: the one that `CHROMIUM_PATH` names, else an installed one, else the one from npm, which
 * is unpacked on first use.
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
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', packaged);
  const unpacked = await unpackChromium(folder);
  return {
    executablePath: join(unpacked, 'chromium'),
    args,
    env: { LD_LIBRARY_PATH: join(unpacked, 'lib') },
  };
}
