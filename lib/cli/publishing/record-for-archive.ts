import { setTimeout as wait } from 'node:timers/promises';
import type { Paper } from '@/lib/content/fields/schema';
import { recordEdition } from '@/lib/newsroom/archive/record-edition';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { closeSearchIndexes, searchPlace } from '@/lib/search/open-search-index';
import type { CommandIo } from '../command';

/** Milliseconds after which a file's time is certain to change with the file: clocks of disks tick every 10 or so. */
const clockTick = 100;

/**
 * Makes the record that lists of the archive need, and indexes the articles for searches, so that a running site need
 * not read the edition for them.
 */
export async function recordForArchive(
  { contentDir, stateDir }: Pick<CommandIo, 'contentDir' | 'stateDir'>,
  { date, paper }: { date: string; paper: Paper },
): Promise<void> {
  await wait(clockTick);
  const folder = storeFolder(stateDir, contentDir);
  const search = searchPlace(folder, process.env.DATABASE_URL);
  await recordEdition({ contentDir, folder, paper, date, search });
  await closeSearchIndexes();
}
