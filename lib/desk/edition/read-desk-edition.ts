import type { Diagnostic } from '@/lib/content/diagnostic';
import { dateIn } from '@/lib/content/fields/day-count';
import type { Paper } from '@/lib/content/fields/schema';
import { listNames, stampEdition } from '@/lib/content/files/edition-folder';
import { readBytes } from '@/lib/content/files/read-bytes';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import { type EditionContent, readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { longestText } from '@/lib/content/source/parse-source';
import { goodName } from '@/lib/newsroom/archive/stored-names';
import type { JsonStore } from '@/lib/store/json-store';
import { openSourceCache } from '@/lib/store/source-cache';
import { versionOf } from '../front-matter/change-article';

/** An edition as the desk shows it. */
export interface DeskReading {
  paper: Paper | undefined;
  /** The content as it is, or as it last was without error. */
  good: EditionContent | undefined;
  /** True if the content has an error now, so that what is shown is older. */
  isLastGood: boolean;
  /** Of paper.yaml and of the edition. */
  diagnostics: Diagnostic[];
  /** The states of the article files, by path (`versionOf`). */
  versions: ReadonlyMap<string, string>;
  /** The number of the issue, where it has one. */
  issue?: number | undefined;
  /** True if it is what an act made of it, and was not read again yet. */
  isPatched?: boolean;
}

/** Reads an edition; undefined if there is no such folder. */
export type ReadDeskEdition = (date: string) => Promise<DeskReading | undefined>;

export interface DeskReaderParts {
  contentDir: string;
  /** The newsroom's, in which editions are as they last were without error. */
  store: JsonStore;
  /** Decodes the pictures. */
  inspect?: InspectPicture | undefined;
  now: () => Date;
}

const storedPaper = 'good/paper';
/** Editions that are open in windows at the same time. */
const maxEditions = 6;

/** Opens a reader that reads an edition again only after its files have changed. */
export function openDeskReader({
  contentDir,
  store,
  inspect,
  now,
}: DeskReaderParts): ReadDeskEdition {
  const cache = openSourceCache<DeskReading | undefined>({ maxEntries: maxEditions });
  const read = async (date: string): Promise<DeskReading | undefined> => {
    if ((await stampEdition(contentDir, date)) === undefined) return undefined;
    const ofPaper = await readPaper(contentDir);
    const paper = ofPaper.paper ?? (await store.read<Paper>(storedPaper));
    if (!paper) {
      const { diagnostics } = ofPaper;
      return { paper, good: undefined, isLastGood: true, diagnostics, versions: new Map() };
    }
    // Before the articles are read, so that a later change is never taken for what is shown.
    const versions = await readVersions(contentDir, date);
    const today = dateIn(paper.timeZone, now());
    const { edition, diagnostics } = await readEdition(contentDir, date, paper, { today, inspect });
    if (edition) await store.write(goodName(date), edition);
    const good = edition ?? (await store.read<EditionContent>(goodName(date)));
    return {
      paper,
      good,
      isLastGood: !edition || !ofPaper.paper,
      diagnostics: [...ofPaper.diagnostics, ...diagnostics],
      versions,
    };
  };
  return (date) => cache.get(date, () => read(date));
}

async function readVersions(contentDir: string, date: string): Promise<Map<string, string>> {
  const names = (await listNames(contentDir, date)) ?? [];
  const files = names.filter((name) => name.endsWith('.md')).map((name) => `${date}/${name}`);
  const versions = new Map<string, string>();
  for (const file of files) {
    const bytes = await readBytes(contentDir, file, { most: longestText + 1 });
    if (bytes) versions.set(file, versionOf(bytes));
  }
  return versions;
}
