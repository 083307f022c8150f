import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { toViewHref } from '@/components/reader/script/reader-script';
import { basePath } from '@/lib/addresses/base-path';
import { wholeViewPath } from '@/lib/edition/addresses/paths';
import { busyMessage } from '@/lib/export/single-file/load-file';
import { runJob } from '@/lib/jobs/run-job';
import { BusyError } from '@/lib/store/busy-error';
import { type CachedFile, openFileCache } from '@/lib/store/file-cache';
import { messageOf } from '@/lib/store/log';
import { buildName } from '../../build-name';
import { findLogo, findPicture, getEdition, getPaper, slugPeople } from '../../data';
import { digestPicture } from '../../pictures';
import { knownOrigin } from '../../site-origin';
import { type DigestedEdition, digestEdition } from './digest-edition';

const cache = openFileCache({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'files'),
  ending: '.html',
  // A week of a daily, and whatever else readers take away; each has one to three megabytes.
  maxFiles: 64,
  maxBytes: 256 * 2 ** 20,
});
/** In development the code may change with each start. */
const build = buildName ?? String(Date.now());

/** How often the file is made, if the edition is edited meanwhile. */
const attempts = 3;
/** Seconds until the faces and pictures of an edition have been made. */
const retryAfter = 10;

/**
 * Returns an edition as one file of HTML.
 *
 * @returns undefined if readers see no such edition
 * @throws BusyError if there is no room to make it
 */
export async function findEditionFile(
  date: string,
  left = attempts,
): Promise<CachedFile | undefined> {
  const state = await readState(date);
  if (!state) return undefined;
  const key = await toKey(state);
  try {
    return await cache.find(key, () => make(date, state, key));
  } catch (error) {
    if (left > 1 && error instanceof EditionChanged) return findEditionFile(date, left - 1);
    throw error;
  }
}

class EditionChanged extends Error {}

async function readState(date: string): Promise<DigestedEdition | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return undefined;
  return { paper, edition, people: await slugPeople(edition), origin: knownOrigin(paper) ?? '' };
}

async function make(date: string, state: DigestedEdition, key: string): Promise<Uint8Array> {
  const order = {
    server: ownServer(),
    path: toViewHref(wholeViewPath(date)),
    digest: digestEdition(state),
    basePath,
    origin: state.origin || undefined,
  };
  const file = await runJob('takeAway', 'makeSingleFile', order).catch((error: unknown) => {
    if (messageOf(error) === busyMessage) throw new BusyError(busyMessage, retryAfter);
    throw error;
  });
  // Otherwise a picture that was replaced meanwhile would be cached under the key of the old one.
  if (!file || (await toKey(state)) !== key) throw new EditionChanged('The edition was edited');
  return file;
}

/** Returns a hash of everything that the file depends on: build, content, public origin and pictures. */
async function toKey(state: DigestedEdition): Promise<string> {
  const { edition, paper } = state;
  const hash = createHash('sha256').update([build, digestEdition(state)].join('\n'));
  const shown = [...edition.pages.flatMap(({ articles, ads }) => [...articles, ...ads])];
  const names = new Set(shown.flatMap(({ pictures }) => pictures.map(({ name }) => name)));
  for (const name of [...names].sort()) {
    const picture = await findPicture(edition.date, name);
    hash.update(`\n${name} ${picture && (await digestPicture(picture))}`);
  }
  const logo = paper.logo && (await findLogo(paper.logo.name));
  if (logo) hash.update(`\nlogo ${await digestPicture(logo)}`);
  return hash.digest('hex');
}

/** The server at which the front answers this process, without a queue. */
function ownServer(): string {
  return new URL(process.env.PRINT_ORIGIN ?? `http://localhost:${process.env.PORT ?? '3000'}`)
    .origin;
}
