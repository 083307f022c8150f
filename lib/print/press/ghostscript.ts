import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PressInks } from './press-colour';

/** Milliseconds: a large edition takes half a minute on a slow machine. */
const longest = 180_000;

const strategies = {
  gray: ['-sColorConversionStrategy=Gray', '-sProcessColorModel=DeviceGray'],
  cmyk: ['-sColorConversionStrategy=CMYK', '-sProcessColorModel=DeviceCMYK'],
} as const satisfies Record<PressInks, readonly string[]>;

/**
 * Converts what is left by the system's Ghostscript, in a process that may read and write nothing but these two files
 * (`-dSAFER`) and is ended after some minutes. Its result has no tags.
 *
 * @param program its name or path
 * @returns undefined if the system has no Ghostscript
 * @throws if it fails or takes too long
 */
export async function convertByGhostscript(
  bytes: Uint8Array,
  inks: PressInks,
  program = 'gs',
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-press-'));
  const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
  try {
    await writeFile(from, bytes);
    const options = ['-dSAFER', '-dBATCH', '-dNOPAUSE', '-dQUIET', '-sDEVICE=pdfwrite'];
    const args = [...options, '-dBlackText', ...strategies[inks], `-sOutputFile=${to}`, from];
    const isRun = await run(program, args);
    return isRun ? new Uint8Array(await readFile(to)) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns false if there is no such program */
function run(program: string, args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-500);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(false);
      else reject(error);
    });
    child.once('close', (code) => {
      if (code === 0) resolve(true);
      else reject(new Error(`Ghostscript failed (${code ?? 'too slow'}): ${said.trim()}`));
    });
  });
}
