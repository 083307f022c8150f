/**
 * `npm run paper -- publish DATE|--all [--at TIME] [--dry-run]`: lets readers see an edition, now or from a time on.
 * The command checks the edition and says what will change for readers, before it changes. An edition that has an
 * error or would lose a published address is not changed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { parseReleaseTime } from '@/lib/content/fields/release-time';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files';
import { readPublication, releaseOf } from '@/lib/content/published/publication';
import { readPaper } from '@/lib/content/read-paper';
import { recordEdition } from '@/lib/newsroom/archive/record-edition';
import { type Prepared, preparePublication } from '@/lib/newsroom/publishing/prepare-publication';
import { writePublication } from '@/lib/newsroom/publishing/write-publication';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { type Command, type CommandIo, usageError } from './command';
import { describeChanges } from './describe-changes';

const usage = 'Usage: npm run paper -- publish DATE|--all [--at TIME] [--dry-run]';

export const publish: Command = async (args, io) => {
  const options = parse(args);
  if (!options) {
    io.err(usage);
    return usageError;
  }
  const { paper, diagnostics } = await readPaper(io.contentDir);
  if (!paper) {
    for (const diagnostic of diagnostics) io.err(formatDiagnostic(diagnostic));
    io.err('Nothing was published.');
    return 1;
  }
  const time: { release?: string } | { problem: string } =
    options.at === undefined
      ? {}
      : parseReleaseTime(options.at, { timeZone: paper.timeZone, now: io.now() });
  if ('problem' in time) {
    io.err(time.problem);
    return usageError;
  }
  const at = time.release === undefined ? {} : { at: time.release };
  const dates =
    options.date === undefined ? (await listDates(io.contentDir)).toReversed() : [options.date];
  let code = 0;
  for (const date of dates) {
    const isDone = await publishOne(io, { date, paper, isDryRun: options.isDryRun, ...at });
    if (!isDone) code = 1;
  }
  return code;
};

interface Options {
  /** Absent for all editions. */
  date?: string;
  at?: string;
  isDryRun: boolean;
}

function parse(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        all: { type: 'boolean', default: false },
        at: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [date, ...more] = positionals;
    if (more.length > 0 || (date === undefined) !== values.all) return undefined;
    const { at, 'dry-run': isDryRun } = values;
    return { isDryRun, ...(date !== undefined && { date }), ...(at !== undefined && { at }) };
  } catch {
    return undefined;
  }
}

interface Order {
  date: string;
  paper: Paper;
  at?: string;
  isDryRun: boolean;
}

/** Publishes an edition and says so. Returns false if it was not published, after the reasons. */
async function publishOne(io: CommandIo, { isDryRun, ...order }: Order): Promise<boolean> {
  const { contentDir, now } = io;
  const { date } = order;
  const { prepared, diagnostics } = await preparePublication({ ...order, contentDir, now: now() });
  const problems = diagnostics.filter(({ severity }) => severity !== 'information');
  for (const diagnostic of problems) io.err(formatDiagnostic(diagnostic));
  if (!prepared) {
    io.err(`${date} was not published.`);
    return false;
  }
  const last = await readPublication(contentDir, date);
  const isOut = last.publication && (releaseOf(last.publication) ?? 0) <= Number(now());
  if (order.at !== undefined && isOut) {
    io.err(`${date} is public already, so --at has no effect. ${date} was not published again.`);
    return false;
  }
  for (const line of describeChanges(date, prepared.changes)) io.out(line);
  if (isDryRun) {
    io.out(`Nothing was written: ${date} is unchanged.`);
    return true;
  }
  await writePublication(contentDir, date, prepared.publication);
  await recordForArchive(io, order);
  io.out(describeResult(prepared, now()));
  return true;
}

function describeResult({ edition, publication }: Prepared, now: Date): string {
  const { date, articles } = edition;
  const count = `${articles.length} article${articles.length === 1 ? '' : 's'}`;
  const { release } = publication;
  return release !== undefined && Date.parse(release) > Number(now)
    ? `Scheduled ${date}: ${count}, at /${date} from ${release} on`
    : `Published ${date}: ${count}, at /${date}`;
}

/** Milliseconds after which a file's time is certain to change with the file: clocks of disks tick every 10 or so. */
const clockTick = 100;

/** Makes the record that lists of the archive need, so that a running site need not read the edition for them. */
async function recordForArchive(
  { contentDir, stateDir }: CommandIo,
  { date, paper }: Pick<Order, 'date' | 'paper'>,
): Promise<void> {
  await wait(clockTick);
  await recordEdition({ contentDir, folder: storeFolder(stateDir, contentDir), paper, date });
}
