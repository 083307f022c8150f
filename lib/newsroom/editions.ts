import { createHash } from 'node:crypto';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { findPresence, stampEdition } from '@/lib/content/files/edition-folder';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import type { Release } from '@/lib/content/published/edition-state';
import {
  type ReadPublication,
  readPublication,
  readPublicationNow,
  releaseOf,
} from '@/lib/content/published/publication';
import { shownFolder } from '@/lib/content/published/shown-folder';
import { withPublication } from '@/lib/content/published/with-publication';
import { type EditionContent, type ReadEdition, readEdition } from '@/lib/content/read-edition';
import { languageOf } from '@/lib/language/find-language';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { JsonStore } from '@/lib/store/json-store';
import { type LoggedConditions, messageOf } from '@/lib/store/log';
import { expireAt } from '@/lib/store/record-sources';
import { openSourceCache } from '@/lib/store/source-cache';
import { goodName } from './archive/stored-names';
import type { PlanCache } from './plan-cache';
import type { PlanParts } from './plan-edition';
import { largeOrderOf } from './plan-large';

/** The last content of an edition that had no error. */
export interface GoodEdition extends EditionContent {
  /** The state of its folder; undefined while the folder is away. */
  stamp: string | undefined;
  /**
   * Returns its plan for its own sheet or another, made when it is first needed; undefined if no sheets are made in
   * the paper's language.
   */
  makeUp: (sheet?: SheetSpec) => Promise<EditionPlan | undefined>;
  /** Returns the plan of its large-print edition; undefined as above. */
  makeUpLarge: () => Promise<EditionPlan | undefined>;
  /** Returns the plan of the edition in brief; undefined as above. */
  makeUpBrief: () => Promise<EditionPlan | undefined>;
}

export interface EditionsParts {
  contentDir: string;
  store: JsonStore;
  plan: PlanCache;
  conditions: LoggedConditions;
  inspect?: InspectPicture;
}

/**
 * Reads editions. One that has an error, or whose folder is away, is returned as it last was without error, also
 * after a restart. An edition whose folder was deleted is gone.
 */
export interface Editions {
  /** Returns undefined if there is no such folder, or it was never without error. */
  find: (date: string, paper: Paper) => Promise<GoodEdition | undefined>;
  /**
   * Returns when readers may see an edition, without reading its articles; as it last was if its folder is away. It is
   * known at once of an edition whose manifest can be read.
   */
  readRelease: (date: string) => Release | Promise<Release>;
}

/** Enough for the editions that readers look at together: today's, its neighbours, a few of the archive. */
const maxEditions = 24;

export function openEditions(parts: EditionsParts): Editions {
  const { contentDir } = parts;
  const cache = openSourceCache<GoodEdition | undefined>({ maxEntries: maxEditions });
  return {
    find: async (date, paper) => {
      if ((await findPresence(contentDir, date)) === 'gone') return undefined;
      return cache.get(`${date} ${digestOf(paper)}`, () => readGood({ ...parts, date, paper }));
    },
    readRelease: (date) => {
      const read = tryManifest(contentDir, date);
      return read?.publication ? releaseOf(read.publication) : readLastRelease(parts, date, read);
    },
  };
}

function tryManifest(contentDir: string, date: string): ReadPublication | undefined {
  try {
    return readPublicationNow(contentDir, date);
  } catch {
    return undefined;
  }
}

/** @param read what was read in place of a manifest; undefined if the disk failed */
async function readLastRelease(
  parts: EditionsParts,
  date: string,
  read: ReadPublication | undefined,
): Promise<Release> {
  const isProof = read !== undefined && !read.isBad;
  if (isProof && (await findPresence(parts.contentDir, date)) === 'here') return undefined;
  // Of an edition that was never without error and cannot be read, nothing shows that it is public.
  return releaseOf((await readLast(parts, date))?.publication);
}

const digestOf = (paper: Paper): string =>
  createHash('sha256').update(JSON.stringify(paper)).digest('base64url');

interface Reading extends EditionsParts {
  date: string;
  paper: Paper;
}

async function readGood(reading: Reading): Promise<GoodEdition | undefined> {
  const { contentDir, date, paper, plan } = reading;
  const stamp = await stampEdition(contentDir, date);
  const content = stamp === undefined ? await readLast(reading, date) : await readContent(reading);
  if (!content) return undefined;
  return { ...content, stamp, ...openMakeUp({ ...content, paper }, plan) };
}

/** Returns the functions that make up an edition. */
export function openMakeUp(
  content: Pick<PlanParts, 'settings' | 'articles' | 'paper' | 'script'>,
  plan: PlanCache,
): Pick<GoodEdition, 'makeUp' | 'makeUpLarge' | 'makeUpBrief'> {
  const { hasSheets } = languageOf(content.paper.language);
  return {
    makeUp: async (sheet) =>
      hasSheets ? plan({ ...content, ...(sheet && { sheet }) }) : undefined,
    makeUpLarge: async () => {
      if (!hasSheets) return undefined;
      const own = await plan(content);
      return plan({ ...content, large: largeOrderOf(own) });
    },
    makeUpBrief: async () => {
      if (!hasSheets) return undefined;
      const own = await plan(content);
      return plan({ ...content, brief: largeOrderOf(own) });
    },
  };
}

async function readContent(reading: Reading): Promise<EditionContent | undefined> {
  const { store, conditions, date } = reading;
  const subject = `edition ${date}`;
  try {
    const { edition, diagnostics } = await readShown(reading);
    if (edition) {
      conditions.end(subject, 'edition-restored', { edition: date });
      await store.write(goodName(date), edition);
      return edition;
    }
    const good = await readLastPublic(reading);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    conditions.begin(subject, 'warn', 'edition-refused', {
      edition: date,
      shown: good ? 'as it last was' : 'not at all',
      errors: errors.length,
      first: errors[0] && formatDiagnostic(errors[0]),
    });
    return good;
  } catch (error) {
    // The disk fails, or there are too many open files. That is no state of the folder, so it is tried again soon.
    expireAt(Date.now() + retryAfter);
    const good = await readLastPublic(reading);
    conditions.begin(subject, 'error', 'edition-unreadable', {
      edition: date,
      shown: good ? 'as it last was' : 'not at all',
      error: messageOf(error),
    });
    return good;
  }
}

/** Milliseconds. */
const retryAfter = 1000;

/** Reads the files that readers see: the saved ones, or copies of those that were last published. */
async function readShown({ contentDir, date, paper, inspect }: Reading): Promise<ReadEdition> {
  const shown = await shownFolder(contentDir, date, paper);
  if (shown === contentDir) return readEdition(contentDir, date, paper, { inspect });
  const { edition, diagnostics } = await readEdition(shown, date, paper, { linksIn: contentDir });
  return {
    diagnostics,
    ...(edition && { edition: withPublication(edition, await readPublication(contentDir, date)) }),
  };
}

/** Reads an edition as it last was without error, but for what was withdrawn since. */
async function readLastPublic(reading: Reading): Promise<EditionContent | undefined> {
  const { contentDir, date } = reading;
  const last = await readLast(reading, date);
  // That the manifest cannot be read now does not change what it said.
  const manifest = await readPublication(contentDir, date).catch(() => ({ isBad: true }));
  return last && withPublication(last, manifest);
}

/** Reads an edition as it last was without error. */
async function readLast(
  { store }: Pick<EditionsParts, 'store'>,
  date: string,
): Promise<EditionContent | undefined> {
  return store.read<EditionContent>(goodName(date));
}
