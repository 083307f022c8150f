import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from '../../browser/own-server';

/** A bare Next site: the least that Next does for a page. */
export interface BareNext {
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

const next = 'node_modules/next/dist/bin/next';

/** Builds and starts a site of these files, beside the tests so that it is the very same Next. */
export async function startBareNext(
  name: string,
  files: Record<string, string>,
): Promise<BareNext> {
  const folder = join('test-results', name);
  await mkdir(join(folder, 'app'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await runNext(['build', folder]);
  const port = await findFreePort();
  const server = spawn(process.execPath, [next, 'start', folder, '-p', String(port)], {
    stdio: 'ignore',
  });
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill()) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await fetch(origin).catch(() => undefined)); tries += 1) {
    if (tries === mostTries || server.exitCode !== null) {
      await stop();
      throw new Error(`The bare site in ${folder} did not start`);
    }
    await setTimeout(100);
  }
  return { origin, pid: server.pid ?? 0, stop };
}

/** Half a minute. */
const mostTries = 300;

function runNext(args: string[]): Promise<void> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const build = spawn(process.execPath, [next, ...args], { stdio: 'ignore', env });
  return new Promise((resolve, reject) => {
    build.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`next ${args.join(' ')} ended with ${code}`)),
    );
  });
}
