import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** Exit codes of a process that a signal ended, as shells have them: 128 and the number of the signal. */
const signals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });
/** In milliseconds, between looks whether npm still runs: some shells do not hand on a signal for it. */
const lookInterval = 500;
/** In milliseconds, after which whatever a command left is ended by force. */
const patience = 5000;

/**
 * Runs a command to its end. It and whatever it starts are a group of their own, which ends with this process: a signal
 * that ends this process ends the group first.
 * @param {string} command
 * @param {string[]} args
 * @param {{ stdio: import('node:child_process').StdioOptions, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code, 1 where it was killed
 */
export async function runToEnd(command, args, { stdio, env }) {
  const child = spawn(command, args, { stdio, env, detached: true });
  let isEnding = false;
  /** @param {number} code */
  const endAll = async (code) => {
    if (isEnding) return;
    isEnding = true;
    await endGroup(child.pid);
    process.exit(code);
  };
  const handlers = Object.entries(signals).map(([signal, code]) => ({
    signal,
    handle: () => void endAll(code),
  }));
  for (const { signal, handle } of handlers) process.on(signal, handle);
  const parent = process.ppid;
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  const look = setInterval(() => {
    if (isUnderNpm && process.ppid !== parent) void endAll(1);
  }, lookInterval);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      // What ends by the signal is not reported: this process ends itself then.
      child.once('exit', (code) => isEnding || resolve(code ?? 1));
    });
  } finally {
    clearInterval(look);
    for (const { signal, handle } of handlers) process.off(signal, handle);
  }
}

/**
 * Ends a group of processes, and returns when none of it runs any more.
 * @param {number | undefined} leader its first process; undefined if it did not start
 */
async function endGroup(leader) {
  if (leader === undefined) return;
  const force = Date.now() + patience;
  let signal = /** @type {NodeJS.Signals | 0} */ ('SIGTERM');
  while (signalGroup(leader, signal)) {
    await setTimeout(50);
    signal = Date.now() > force ? 'SIGKILL' : 0;
  }
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals | 0} signal 0 only asks whether there is such a group
 * @returns {boolean} false if none of it runs any more
 */
function signalGroup(leader, signal) {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}
