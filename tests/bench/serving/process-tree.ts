import { readdir, readFile } from 'node:fs/promises';

/**
 * Returns the resident memory of a process and of all processes under it, in MB. Pages that processes share count
 * once in each, as in `ps`. 0 where there is no /proc.
 */
export async function memoryOfTree(pid: number): Promise<number> {
  const entries = await readdir('/proc').catch(() => []);
  const stats = await Promise.all(entries.filter((name) => /^\d+$/.test(name)).map(readProcess));
  const found = stats.filter((one) => one !== undefined);
  const pids = new Set([pid]);
  for (let size = 0; size !== pids.size; ) {
    size = pids.size;
    for (const one of found) if (pids.has(one.parent)) pids.add(one.pid);
  }
  const pages = found.filter((one) => pids.has(one.pid)).reduce((sum, one) => sum + one.pages, 0);
  return (pages * pageBytes) / 2 ** 20;
}

/** Linux on x64 and on most of ARM. */
const pageBytes = 4096;

async function readProcess(name: string) {
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
  // The name of the program, in brackets, may have spaces.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields) return undefined;
  return { pid: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) };
}
