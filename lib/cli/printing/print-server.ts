import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** Returns the folder of a build of the current sources, made if necessary; undefined if the build fails. */
export function findBuild(): string | undefined {
  const { status, stdout } = spawnSync(process.execPath, ['lib/cli/build.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

export interface PrintServerParts {
  /** The folder of a build. */
  build: string;
  contentDir: string;
  showProofs: boolean;
  /** Further variables of its environment. */
  env?: Readonly<Record<string, string>>;
}

/** A server of the paper for one command, on a free port of this machine. */
export interface PrintServer {
  /** `http://localhost:4001` */
  origin: string;
  /** @param path with the base path, and perhaps a query */
  fetch: (path: string) => Promise<Response>;
  stop: () => void;
}

export async function startPrintServer(parts: PrintServerParts): Promise<PrintServer> {
  const port = await findFreePort();
  const server = startServer(port, parts);
  const origin = `http://localhost:${port}`;
  return {
    origin,
    fetch: (path) => fetchWhenUp(origin + path, server),
    stop: () => {
      server.kill('SIGTERM');
    },
  };
}

function startServer(port: number, { build, contentDir, showProofs, env }: PrintServerParts) {
  return spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      BUILD_DIR: build,
      CONTENT_DIR: contentDir,
      SHOW_PROOFS: showProofs ? '1' : '',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    },
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Attempts and milliseconds between them. A server starts within two seconds; a slow machine gets thirty. */
const patience = { tries: 300, pause: 100 };

async function fetchWhenUp(address: string, server: ChildProcess): Promise<Response> {
  for (let attempt = 0; attempt < patience.tries && server.exitCode === null; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return answer;
    await setTimeout(patience.pause);
  }
  throw new Error('The server for the PDF did not start.');
}
