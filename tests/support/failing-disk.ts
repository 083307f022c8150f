import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { open, readdir, stat } = disk;
type Access = 'open' | 'readdir' | 'stat';

/**
 * Lets listing, looking at and opening of some paths fail, as on a disk that is broken or away, until the returned
 * function is called.
 *
 * @param fails whether the access to a path fails
 */
export function breakDisk(
  fails: (path: string) => boolean,
  { code = 'EIO', accesses = ['open', 'readdir', 'stat'] as Access[] } = {},
): () => void {
  const refuse = (path: unknown) => {
    if (fails(String(path))) throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
  const guard = <T extends (...args: never[]) => Promise<unknown>>(access: T) =>
    Object.assign(async (...args: Parameters<T>) => {
      refuse(args[0]);
      return access(...args);
    });
  const guarded = { open: guard(open), readdir: guard(readdir), stat: guard(stat) };
  for (const access of accesses) Object.assign(disk, { [access]: guarded[access] });
  syncBuiltinESMExports();
  return () => {
    Object.assign(disk, { open, readdir, stat });
    syncBuiltinESMExports();
  };
}
