/**
 * `npm run paper -- index [--rebuild] [--json]`: reads all editions for the lists of the archive and for searches, so that a
 * site need not do it when it is first visited. Editions whose records are up to date are only compared. Ctrl-C ends it
 * after the editions that are being read; what was read stays.
 */
import { availableParallelism } from 'node:os';
import { listDates } from '@/lib/content/files/content-folder';
import { closeJobs, runJob } from '@/lib/jobs/run-job';
import type { ArchiveReport } from '@/lib/newsroom/archive/archive';
import { countArticles } from '@/lib/newsroom/archive/edition-record';
import { recordEditions } from '@/lib/newsroom/archive/record-edition';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { closeSearchIndexes } from '@/lib/search/open-search-index';
import { type Command, type CommandIo, interrupted, usageError } from './command';
import { parseArguments, readPaperOrSay } from './command-input';
import { drawProgress } from './draw-progress';

/** What `--json` prints. */
export interface IndexReport {
  /** The number of editions in the index, and of their articles. */
  editions: number;
  articles: number;
  /** Editions that were read in this run; the others were up to date. */
  read: number;
  seconds: number;
  /** How many articles were read in a second; absent if none was. */
  articlesPerSecond?: number;
  /** Editions with errors, which the lists leave out. `paper check DATE` names the errors. */
  refused: { date: string; errors: number; warnings: number }[];
  /** Editions that are still to be read, because the run was ended. */
  left: number;
}

const usage = 'Usage: npm run paper -- index [--rebuild] [--json]';

export const indexArchive: Command = async (args, io) => {
  const options = parse(args);
  if (!options) {
    io.err(usage);
    return usageError;
  }
  const paper = await readPaperOrSay(io);
  if (!paper) return 1;
  const report = await readArchive(io, options);
  if (options.json) io.out(JSON.stringify(report, undefined, 2));
  else for (const line of toLines(report)) io.out(line);
  if (report.left > 0) return interrupted;
  return report.refused.length > 0 ? 1 : 0;
};

interface Options {
  rebuild: boolean;
  json: boolean;
}

function parse(args: string[]): Options | undefined {
  const flag = { type: 'boolean', default: false } as const;
  return parseArguments({ args, options: { rebuild: flag, json: flag } })?.values;
}

/** As many as the archive has (`lib/jobs/run-job.ts`); on a single core, two would only wait for each other. */
const threads = Math.min(2, availableParallelism());
/** Editions that are read in less time than threads need to start. */
const fewEditions = 40;

async function readArchive(io: CommandIo, { rebuild, json }: Options): Promise<IndexReport> {
  const begin = performance.now();
  const isSmall = (await listDates(io.contentDir)).length <= fewEditions;
  const { archive } = openNewsroom({
    contentDir: io.contentDir,
    stateDir: io.stateDir,
    showProofs: true,
    now: io.now,
    log: io.err,
    search: { databaseUrl: process.env.DATABASE_URL },
    reading: {
      lanes: isSmall ? 1 : threads,
      patience: 0,
      isQuiet: true,
      makeRecords: isSmall
        ? recordEditions
        : (orders) => runJob('archive', 'recordEditions', orders),
    },
  });
  const findRate = async () =>
    toRate((await archive.made()).articles, (performance.now() - begin) / 1000);
  const progress = json ? undefined : drawProgress(io, archive.reading, findRate);
  try {
    const signal = io.signal && { signal: io.signal };
    const report = await archive.readAll({ isRebuild: rebuild, ...signal });
    return toReport(report, (performance.now() - begin) / 1000);
  } finally {
    progress?.end();
    await closeSearchIndexes();
    await closeJobs();
  }
}

function toReport(
  { summaries, refusals, made, left }: ArchiveReport,
  seconds: number,
): IndexReport {
  const rate = toRate(made.articles, seconds);
  return {
    editions: summaries.length,
    articles: summaries.reduce((sum, summary) => sum + countArticles(summary), 0),
    read: made.editions,
    seconds: Math.round(seconds * 10) / 10,
    ...(rate !== undefined && { articlesPerSecond: rate }),
    refused: refusals.map(({ date, errors, warnings }) => ({ date, errors, warnings })),
    left,
  };
}

function toRate(articles: number, seconds: number): number | undefined {
  return articles > 0 && seconds > 0 ? Math.round(articles / seconds) : undefined;
}

function toLines(report: IndexReport): string[] {
  const { editions, articles, read, seconds, articlesPerSecond, refused, left } = report;
  const rate = articlesPerSecond === undefined ? '' : ` (${articlesPerSecond} articles/s)`;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    ...refused.map(
      ({ date, errors, warnings }) =>
        `${date} is not in the index: ${count(errors, 'error')}, ${count(warnings, 'warning')}. See: npm run -s paper -- check ${date}`,
    ),
    `${count(editions, 'edition')} with ${count(articles, 'article')} in the index, ${read} of them read in ${seconds} s${rate}.`,
    ...(left > 0
      ? [
          `The reading was ended; ${count(left, 'edition')} are left. Run the command again to go on.`,
        ]
      : []),
  ];
}
