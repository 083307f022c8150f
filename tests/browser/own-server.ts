import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A server that a test has for itself, on a copy of a paper that it may edit. */
export interface OwnServer {
  origin: string;
  /** Its process; a browser that it starts is a child of it. */
  pid: number;
  contentDir: string;
  stateDir: string;
  stop: () => Promise<void>;
}

/**
 * @param paper the content folder, the sample's where none is named
 * @param edit changes the copy before the server starts, which notices later changes of a file only within a second
 */
export async function startOwnServer(
  env: Record<string, string> = {},
  paper = 'content',
  edit?: (contentDir: string) => Promise<void>,
): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-own-'));
  const [contentDir, stateDir] = [join(folder, 'content'), join(folder, 'state')];
  await cp(paper, contentDir, { recursive: true });
  await edit?.(contentDir);
  const port = env.PORT === undefined ? await findFreePort() : Number(env.PORT);
  const main = join(env.BUILD_DIR ?? '.next', 'own/app/server/main.mjs');
  const server = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      CONTENT_DIR: contentDir,
      STATE_DIR: stateDir,
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  await untilUp(origin, server).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin, pid: server.pid ?? 0, contentDir, stateDir, stop };
}

async function untilUp(origin: string, server: ChildProcess): Promise<void> {
  // Two minutes: a busy machine takes half of one.
  for (let attempt = 0; attempt < 1200 && server.exitCode === null; attempt += 1) {
    if (await fetch(origin).catch(() => undefined)) return;
    await setTimeout(100);
  }
  throw new Error('The server did not start');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
