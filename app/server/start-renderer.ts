import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Log } from '@/lib/store/log';
import { findSecret } from '@/lib/store/secret-key';

/** The process of the renderer, which is started again whenever it ends. */
export interface Renderer {
  socketPath: string;
  /** Resolves when the renderer answers: at once, unless it is starting for the first time. */
  ready: Promise<void>;
  /** When it went down, in milliseconds since 1970; undefined while it is up. */
  downSince: () => number | undefined;
  /** Ends the process and everything that it started. */
  stop: () => Promise<void>;
}

export interface RendererParts {
  /** The origin at which our own browser reaches the front. */
  printOrigin: string;
  log: Log;
}

/** Milliseconds before a start after a crash. The pause doubles with each crash in a row. */
const shortestPause = 500;
const longestPause = 30_000;
/** Milliseconds after which a process that ran counts as sound. */
const soundAfter = 60_000;
/** Milliseconds that the process may take to end, before it is killed. */
const endLimit = 5_000;

export async function startRenderer({ printOrigin, log }: RendererParts): Promise<Renderer> {
  // The folder is accessible to its owner only.
  const folder = await mkdtemp(join(tmpdir(), 'banmian-'));
  const socketPath = join(folder, 'renderer');
  let isStopping = false;
  let child: ChildProcess | undefined;
  let downSince: number | undefined = Date.now();
  let pause = shortestPause;

  const start = () =>
    new Promise<void>((resolve) => {
      const startedAt = Date.now();
      child = spawnRenderer(socketPath, printOrigin);
      child.once('message', () => {
        downSince = undefined;
        resolve();
      });
      child.once('exit', (code, signal) => {
        downSince ??= Date.now();
        if (isStopping) return;
        if (Date.now() - startedAt > soundAfter) pause = shortestPause;
        log('error', 'renderer-ended', { by: signal ?? code ?? undefined, startsAfterMs: pause });
        void setTimeout(pause).then(() => (isStopping ? undefined : start().then(resolve)));
        pause = Math.min(longestPause, 2 * pause);
      });
    });
  return {
    socketPath,
    ready: start(),
    downSince: () => downSince,
    stop: async () => {
      isStopping = true;
      if (child) await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * How glibc gives memory back. By default it has a pool for each of up to eight threads a core, and returns little of
 * them: after a busy hour, half of the memory was free but not the system's. Other systems ignore these.
 */
const thriftyMalloc = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

function spawnRenderer(socketPath: string, printOrigin: string): ChildProcess {
  const isDevelopment = process.env.NODE_ENV === 'development';
  const program = isDevelopment
    ? ['--import', 'tsx', 'app/server/renderer.ts']
    : [join(process.env.BUILD_DIR || '.next', 'own', 'app', 'server', 'renderer.mjs')];
  return spawn(process.execPath, [...program, socketPath], {
    // It ends when the channel to this process closes, even if this process is killed.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own group, so that a terminal's Ctrl-C does not end its browser in the middle of a PDF.
    detached: true,
    env: {
      ...thriftyMalloc,
      ...process.env,
      NODE_ENV: isDevelopment ? 'development' : 'production',
      PRINT_ORIGIN: printOrigin,
      // The front knows the addresses of fonts that the renderer made, also if the state folder is read-only.
      SECRET: findSecret(),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.connected) child.disconnect();
  await Promise.race([ended, setTimeout(endLimit, undefined, { ref: false })]);
  if (child.exitCode === null) child.kill('SIGKILL');
}
