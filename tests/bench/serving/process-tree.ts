import { readdir, readFile } from 'node:fs/promises';

/**
 * Returns the resident memory of a process and of all processes under it, in MB. Pages that processes share count
 * once in each, as in `ps`. 0 where there is no /proc.
 */
export async function memoryOfTree(pid: number): Promise<number> {
  const pages = (await listTree(pid)).reduce((sum, one) => sum + one.pages, 0);
  return (pages * pageBytes) / 2 ** 20;
}

/** Returns how long a process and all processes under it have used a processor, in seconds. */
export async function processorTimeOfTree(pid: number): Promise<number> {
  const ticks = (await listTree(pid)).reduce((sum, one) => sum + one.ticks, 0);
  return ticks / ticksPerSecond;
}

async function listTree(pid: number): Promise<Process[]> {
  const entries = await readdir('/proc').catch(() => []);
  const stats = await Promise.all(entries.filter((name) => /^\d+$/.test(name)).map(readProcess));
  const found = stats.filter((one) => one !== undefined);
  const pids = new Set([pid]);
  for (let size = 0; size !== pids.size; ) {
    size = pids.size;
    for (const one of found) if (pids.has(one.parent)) pids.add(one.pid);
  }
  return found.filter((one) => pids.has(one.pid));
}

/** Linux on x64 and on most of ARM. */
const pageBytes = 4096;
/** Linux everywhere. */
const ticksPerSecond = 100;

interface Process {
  pid: number;
  parent: number;
  /** Resident memory. */
  pages: number;
  /** Time on a processor, in user mode and in the kernel. */
  ticks: number;
}

async function readProcess(name: string): Promise<Process | undefined> {
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
  // The name of the program, in brackets, may have spaces.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields) return undefined;
  const at = (index: number) => Number(fields[index]);
  return { pid: Number(name), parent: at(1), pages: at(21), ticks: at(11) + at(12) };
}
