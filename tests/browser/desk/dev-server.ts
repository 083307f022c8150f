import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from '../own-server';

/** What `npm run dev` starts. */
export interface DevServer {
  origin: string;
  contentDir: string;
  stop: () => Promise<void>;
}

/** On a copy of the sample. */
export async function startDevServer(): Promise<DevServer> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-desk-'));
  const contentDir = join(folder, 'content');
  await cp('content/2023-03-10', join(contentDir, '2023-03-10'), { recursive: true });
  await cp('content/paper.yaml', join(contentDir, 'paper.yaml'));
  // Of its own, so that the server gets along with others of this folder.
  const build = join('test-results', 'desk', 'next');
  await mkdir(build, { recursive: true });
  await writeFile(join(build, '..', 'tsconfig.json'), '{ "extends": "../../tsconfig.json" }\n');
  const port = await findFreePort();
  const server = spawn(process.execPath, ['lib/cli/dev.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      BUILD_DIR: build,
      CONTENT_DIR: contentDir,
      STATE_DIR: join(folder, 'state'),
    },
  });
  await untilReady(server);
  return {
    origin: `http://localhost:${port}`,
    contentDir,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await Promise.race([ended, setTimeout(40_000)]);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (data) => String(data).includes('The paper is at') && resolve());
    server.once('exit', () => reject(new Error('The development server did not start')));
  });
}
