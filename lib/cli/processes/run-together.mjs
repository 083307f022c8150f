import { spawn } from 'node:child_process';
import { environment } from '../set-up.mjs';

/**
 * Runs commands beside each other. What each prints is shown in one piece when it ends, under its own line.
 * The first that fails ends the others and this process, with its code.
 * @param {[command: string, args: string[], env?: Record<string, string>][]} commands
 */
export async function runTogether(commands) {
  const env = { ...environment(), ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
  const children = commands.map(([command, args, own]) => ({
    name: [command, ...args].join(' '),
    // A group of its own, so that what it started ends with it.
    child: spawn(command, args, {
      env: { ...env, ...own },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  }));
  const endOthers = () => {
    for (const { child } of children) {
      if (!child.pid || child.exitCode !== null || child.signalCode !== null) continue;
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It ended meanwhile.
      }
    }
  };
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(signal, () => {
      endOthers();
      process.exit(code);
    });
  }
  await Promise.all(
    children.map(async ({ name, child }) => {
      const { code, output } = await finish(child);
      process.stdout.write(`\n> ${name}\n${output}`);
      if (code === 0) return;
      endOthers();
      process.exit(code);
    }),
  );
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<{ code: number, output: string }>} its exit code, 1 where it was killed or did not start
 */
function finish(child) {
  /** @type {Buffer[]} */
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => pieces.push(piece));
  }
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) =>
      resolve({ code, output: Buffer.concat(pieces).toString() });
    child.once('error', (error) => {
      pieces.push(Buffer.from(`${error.message}\n`));
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
