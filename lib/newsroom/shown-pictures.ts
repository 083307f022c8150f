import { findPicture, findPresence, type PictureFile, readPicture } from '@/lib/content/files';
import { BusyError } from '@/lib/store/busy-error';
import { recordBusy } from '@/lib/store/record-sources';

export interface ShownPicturesParts {
  contentDir: string;
  /** True for an edition that readers may see. */
  isShown: (date: string) => Promise<boolean>;
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

export function openShownPictures({ contentDir, isShown }: ShownPicturesParts): ShownPictures {
  const ofShown = async <T>(date: string, look: () => Promise<T | undefined>) => {
    const throwAway = () => {
      recordBusy(retryAfter);
      throw new BusyError(`The files of ${date} cannot be read now`, retryAfter);
    };
    if ((await findPresence(contentDir, date)) === 'away') return throwAway();
    return (await isShown(date)) ? look().catch(throwAway) : undefined;
  };
  return {
    find: (date, name) => ofShown(date, () => findPicture(contentDir, date, name)),
    read: (date, name) => ofShown(date, () => readPicture(contentDir, date, name)),
  };
}
