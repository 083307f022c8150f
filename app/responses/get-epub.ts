import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { digestEpub, type EpubSource, epubCopy, gatherEpub } from '@/lib/export/epub/gather-epub';
import { namePictures } from '@/lib/export/epub/name-pictures';
import { runJob } from '@/lib/jobs/run-job';
import { BusyError } from '@/lib/store/busy-error';
import { type CachedFile, openFileCache } from '@/lib/store/file-cache';
import { readerScript } from '@/lib/store/reader-script';
import { buildName } from '../build-name';
import { drawCover, findCover } from '../cards';
import { findPicture, getEdition, getPaper } from '../data';
import { digestPicture, findCopy } from '../pictures';
import { knownOrigin } from '../site-origin';

const cache = openFileCache({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'epub'),
  ending: '.epub',
  // Enough for a month of a daily; each has a megabyte or two.
  maxFiles: 32,
  maxBytes: 256 * 2 ** 20,
});
const build = buildName ?? String(Date.now());
/** Seconds after which a picture that was replaced is known. */
const retryAfter = 1;

/**
 * Returns an edition for e-readers.
 *
 * @returns undefined if there is no such edition
 * @throws BusyError if there is no room to make it
 */
export async function getEpub(date: string): Promise<CachedFile | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return undefined;
  const source = { paper, edition, origin: knownOrigin(paper), script: readerScript() };
  const cover = await findCover(edition);
  const key = await toKey(source, cover?.version);
  return cache.find(key, async () => {
    const parts = await gatherEpub(source, {
      readPicture: async (name) => {
        const file = await findPicture(date, name);
        return file && (await findCopy(file, name, epubCopy))?.read();
      },
      drawCover: async () => cover && (await drawCover(cover)).read(),
    });
    // Otherwise a file with a picture that was replaced meanwhile would be cached under the key of the old one.
    if ((await toKey(source, cover?.version)) !== key)
      throw new BusyError('A picture of the edition has just been replaced', retryAfter);
    return runJob('takeAway', 'makeEpub', parts);
  });
}

async function toKey(source: EpubSource, cover: string | undefined): Promise<string> {
  const { date, articles } = source.edition;
  const hash = createHash('sha256').update([build, digestEpub(source), cover ?? ''].join('\n'));
  for (const name of namePictures(articles)) {
    const file = await findPicture(date, name);
    hash.update(`\n${name} ${file && (await digestPicture(file))}`);
  }
  return hash.digest('hex');
}
