import { findPresence } from '@/lib/content/files/edition-folder';
import { findPicture, type PictureFile, readPicture } from '@/lib/content/files/picture-files';
import { BusyError } from '@/lib/store/busy-error';
import { recordBusy } from '@/lib/store/record-sources';

export interface ShownPicturesParts {
  contentDir: string;
  /** Returns the file names of the pictures in an edition; undefined if readers may not see the edition. */
  findShown: (date: string) => Promise<ReadonlySet<string> | undefined>;
  /** Returns the content folder that has the files of an edition that readers see. */
  findFolder: (date: string) => Promise<string>;
}

/**
 * The pictures that readers may see: those in articles of public editions. A picture that only a draft or a withdrawn
 * article shows, or none, has no address. While the folder of an edition cannot be read, the edition is shown
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
  const { contentDir, findShown, findFolder } = parts;
  type Look<T> = (folder: string) => Promise<T | undefined>;
  const ofShown = async <T>(date: string, name: string, look: Look<T>) => {
    const throwAway = () => {
      recordBusy(retryAfter);
      throw new BusyError(`The files of ${date} cannot be read now`, retryAfter);
    };
    if ((await findPresence(contentDir, date)) === 'away') return throwAway();
    const isShown = (await findShown(date))?.has(name) === true;
    return isShown ? look(await findFolder(date)).catch(throwAway) : undefined;
  };
  return {
    find: (date, name) => ofShown(date, name, (folder) => findPicture(folder, date, name)),
    read: (date, name) => ofShown(date, name, (folder) => readPicture(folder, date, name)),
  };
}
