import { listFiles } from '@/lib/content/files/edition-folder';
import { readBytes } from '@/lib/content/files/read-bytes';
import { replaceFile } from '@/lib/content/files/write-files';
import { longestText } from '@/lib/content/source/parse-source';
import { type ChangedArticle, versionOf } from '../front-matter/change-article';
import type { DeskReading, ReadDeskEdition } from './read-desk-edition';

/** The edition as the acts on it left it: to read it again takes longer than to make its pages up. */
export interface ActedEdition {
  /** Returns the edition as the last act left it while nothing else has changed it, or else reads it. */
  find: ReadDeskEdition;
  /** True if acts alone have changed the edition since it was last read for one. */
  isOwn: (date: string) => Promise<boolean>;
  /** Writes a changed article. */
  save: (date: string, acted: Acted) => Promise<void>;
}

export interface Acted {
  /** The edition with the change (`patchReading`). */
  reading: DeskReading;
  file: string;
  changed: ChangedArticle;
}

/** The states of files, by path in the content folder. */
type States = ReadonlyMap<string, string>;

interface Known {
  date: string;
  reading: DeskReading;
  /** The states at the last look. */
  states: States;
  /** The versions of the files that acts wrote after it. */
  written: ReadonlyMap<string, string>;
}

export function openActedEdition(contentDir: string, read: ReadDeskEdition): ActedEdition {
  let known: Known | undefined;
  const versionNow = async (file: string) => {
    const bytes = await readBytes(contentDir, file, { most: longestText + 1 });
    return bytes && versionOf(bytes);
  };
  const look = async (date: string): Promise<States> => {
    const files = (await listFiles(contentDir, date)) ?? [];
    const states = files.map(
      ({ name, ...state }) => [`${date}/${name}`, JSON.stringify(state)] as const,
    );
    return new Map([...states, [settingsFile, (await versionNow(settingsFile)) ?? '']]);
  };
  /** True if the files are as they were at the last look, apart from what acts wrote. */
  const isUnchanged = async ({ states, written }: Known, now: States) => {
    if (now.size !== states.size) return false;
    for (const [file, state] of now) {
      if (states.get(file) === state) continue;
      const version = written.get(file);
      if (version === undefined || version !== (await versionNow(file))) return false;
    }
    return true;
  };
  return {
    find: async (date) => {
      const states = await look(date);
      const last = known;
      if (last?.date === date && (await isUnchanged(last, states))) {
        // An act that was saved meanwhile is newer.
        if (known === last) known = { ...last, states, written: new Map() };
        return last.reading;
      }
      const reading = await read(date);
      if (known === last) known = reading && { date, reading, states, written: new Map() };
      return reading;
    },
    isOwn: async (date) => known?.date === date && isUnchanged(known, await look(date)),
    save: async (date, { reading, file, changed }) => {
      const last = known;
      await replaceFile(contentDir, file, changed.text);
      const version = versionOf(changed.bytes);
      known =
        last?.date === date
          ? { ...last, reading, written: new Map(last.written).set(file, version) }
          : undefined;
    },
  };
}

const settingsFile = 'paper.yaml';
