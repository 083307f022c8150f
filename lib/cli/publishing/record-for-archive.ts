import { setTimeout as wait } from 'node:timers/promises';
import type { Paper } from '@/lib/content/fields/schema';
import { recordEdition } from '@/lib/newsroom/archive/record-edition';
import { storeFolder } from '@/lib/newsroom/store-folder';
import type { CommandIo } from '../command';

/** Milliseconds after which a file's time is certain to change with the file: clocks of disks tick every 10 or so. */
const clockTick = 100;

/** Makes the record that lists of the archive need, so that a running site need not read the edition for them. */
export async function recordForArchive(
  { contentDir, stateDir }: Pick<CommandIo, 'contentDir' | 'stateDir'>,
  { date, paper }: { date: string; paper: Paper },
): Promise<void> {
  await wait(clockTick);
  await recordEdition({ contentDir, folder: storeFolder(stateDir, contentDir), paper, date });
}
