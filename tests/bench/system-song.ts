import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Font, fileOf } from '@/lib/fonts/font';

/**
 * A Song face, or other fonts of ours, for a browser that starts with this environment, as the systems of nearly all who
 * read Chinese have one; a bare machine has none.
 */
export async function installSong(fonts: readonly Font[] = ['song']): Promise<{
  env: Record<string, string>;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-song-'));
  await mkdir(join(folder, 'fonts'));
  for (const font of fonts) await symlink(fileOf(font), join(folder, 'fonts', `${font}.ttf`));
  return {
    env: { XDG_DATA_HOME: folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
