import { findPicture, findPresence, type PictureFile, readPicture } from '@/lib/content/files';
import { BusyError } from '@/lib/store/busy-error';
import { recordBusy } from '@/lib/store/record-sources';

export interface ShownPicturesParts {
  contentDir: string;
  /** True for an edition that readers may see. */
  isShown: (date: string) => Promise<boolean>;
  /** Returns the content folder that has the files of an edition that readers see. */
  findFolder: (date: string) => Promise<string>;
}

/**
 * The pictures of editions that readers may see. While the folder of an edition cannot be read, the edition is shown
 * as it last was, and nothing says that it has no such picture.
 */
export interface ShownPictures {
  /** @throws BusyError while the folder cannot be read */
  find: (date: string, name: string) => Promise<PictureFile | undefined>;
  /** @throws BusyError while the folder cannot be read */
  read: (date: string, name: string) => Promise<Uint8Array | undefined>;
}

/** Seconds after which a reader may try again to load a file while the content is away. */
const retryAfter = 5;

export function openShownPictures(parts: ShownPicturesParts): ShownPictures {
  const { contentDir, isShown, findFolder } = parts;
  type Look<T> = (folder: string) => Promise<T | undefined>;
  const ofShown = async <T>(date: string, look: Look<T>) => {
    const throwAway = () => {
      recordBusy(retryAfter);
      throw new BusyError(`The files of ${date} cannot be read now`, retryAfter);
    };
    if ((await findPresence(contentDir, date)) === 'away') return throwAway();
    return (await isShown(date)) ? look(await findFolder(date)).catch(throwAway) : undefined;
  };
  return {
    find: (date, name) => ofShown(date, (folder) => findPicture(folder, date, name)),
    read: (date, name) => ofShown(date, (folder) => readPicture(folder, date, name)),
  };
}
