/**
 * `npm run paper -- status [--json]`: the state of every edition: proof, scheduled or published, and since when. It
 * reads the manifests, and of all other files only those that are younger.
 */
import pLimit from 'p-limit';
import { listDates } from '@/lib/content/files/content-folder';
import { listFiles } from '@/lib/content/files/edition-folder';
import { type EditionState, stateOf } from '@/lib/content/published/edition-state';
import { readPublication, releaseOf } from '@/lib/content/published/publication';
import { listEdited } from '@/lib/newsroom/publishing/list-edited';
import { type Command, type CommandIo, usageError } from '../command';
import { parseArguments, readPaperOrSay } from '../command-input';

/** What `--json` prints, newest first. */
export interface StatusReport {
  editions: EditionStatus[];
}

interface EditionStatus {
  date: string;
  /** `unreadable`: published.json is damaged. */
  state: EditionState | 'unreadable';
  /** When readers see it, or saw it first: ISO 8601 with offset. */
  release?: string;
  issue?: number;
  /** Files of articles, drafts included. */
  articles: number;
  withdrawn: number;
  /** Files that were saved after the last `publish`. */
  edited: string[];
}

const usage = 'Usage: npm run paper -- status [--json]';
/** Folders that are read at once: 3,000 take a second or two. */
const foldersAtOnce = 32;

export const status: Command = async (args, io) => {
  const options = parse(args);
  if (!options) {
    io.err(usage);
    return usageError;
  }
  const paper = await readPaperOrSay(io);
  const limit = pLimit(foldersAtOnce);
  const dates = await listDates(io.contentDir);
  const editions = await Promise.all(dates.map((date) => limit(() => readStatus(io, date))));
  if (options.json) io.out(JSON.stringify({ editions } satisfies StatusReport, undefined, 2));
  else for (const line of toLines(editions)) io.out(line);
  return paper && editions.every(({ state }) => state !== 'unreadable') ? 0 : 1;
};

function parse(args: string[]): { json: boolean } | undefined {
  return parseArguments({ args, options: { json: { type: 'boolean', default: false } } })?.values;
}

async function readStatus({ contentDir, now }: CommandIo, date: string): Promise<EditionStatus> {
  const files = (await listFiles(contentDir, date)) ?? [];
  const { publication, isBad } = await readPublication(contentDir, date);
  const articles = files.filter(({ name }) => name.endsWith('.md'));
  const { release, issue, articles: published = {} } = publication ?? {};
  return {
    date,
    state: isBad ? 'unreadable' : stateOf(releaseOf(publication), Number(now())),
    ...(release !== undefined && { release }),
    ...(typeof issue === 'number' && { issue }),
    articles: articles.length,
    withdrawn: Object.values(published).filter(({ withdrawn }) => withdrawn).length,
    edited: await listEdited(contentDir, date, publication),
  };
}

function toLines(editions: readonly EditionStatus[]): string[] {
  if (editions.length === 0)
    return ['There is no edition yet. Begin one: npm run paper -- new DATE SLUG'];
  return editions.map(({ date, state, release, issue, articles, withdrawn, edited }) =>
    [
      `${date}  ${state.padEnd(widestState)} ${(release ?? '').padEnd(widestTime)}`,
      `${articles} article${articles === 1 ? '' : 's'}`,
      ...(issue === undefined ? [] : [`issue ${issue}`]),
      ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
      ...(edited.length > 0 ? [`saved since: ${edited.join(' ')}`] : []),
      ...(state === 'unreadable'
        ? [`published.json is damaged. See: npm run paper -- check ${date}`]
        : []),
    ].join('  '),
  );
}

/** Characters of `unreadable`, and of a time with its offset. */
const widestState = 10;
const widestTime = 25;
