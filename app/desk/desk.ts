import { type Desk, openDesk } from '@/lib/desk/desk';
import { runJob } from '@/lib/jobs/run-job';
import { openInspectedPictures } from '@/lib/pictures/inspected-pictures';
import { knownOrigin } from '../site-origin';

/** The content folder, which the desk reads and writes itself. */
export const contentDir = process.env.CONTENT_DIR ?? 'content';

/** One desk in a process: Next has a bundle for pages and one for route handlers. */
const holder = Symbol.for('banmian.desk');

/** Returns the desk of this process, opened by the first call. */
export function getDesk(): Desk {
  // Only this function writes the property.
  const open: Desk | undefined = Reflect.get(globalThis, holder);
  const stateDir = process.env.STATE_DIR ?? '.banmian';
  const desk =
    open ??
    openDesk({
      contentDir,
      stateDir,
      originOf: knownOrigin,
      // Nobody chooses a sheet while the pages are being made.
      explain: (parts) => runJob('sheets', 'explainStory', parts),
      inspect: openInspectedPictures((path) => runJob('pictures', 'inspectPicture', path)),
      now: () => new Date(),
    });
  Reflect.set(globalThis, holder, desk);
  return desk;
}
