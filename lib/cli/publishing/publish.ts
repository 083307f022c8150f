/**
 * `npm run paper -- publish DATE [--at TIME] [--dry-run]`, or `publish --all [--dry-run]`: lets readers see an edition, now or from a time on.
 * The command checks the edition and says what will change for readers, before it changes. An edition that has an
 * error or would lose a published address is not changed.
 */
import { siteOrigin } from '@/lib/addresses/site-origin';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { parseReleaseTime } from '@/lib/content/fields/release-time';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import { readPeople } from '@/lib/content/published/people-file';
import { readPublication, releaseOf } from '@/lib/content/published/publication';
import { readPaper } from '@/lib/content/read-paper';
import { freezePeople } from '@/lib/newsroom/publishing/freeze-people';
import { type Prepared, preparePublication } from '@/lib/newsroom/publishing/prepare-publication';
import { whilePublishing } from '@/lib/newsroom/publishing/publishing-lock';
import { showEdition } from '@/lib/newsroom/publishing/write-publication';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { inspectPicture } from '@/lib/pictures/inspect-picture';
import { openInspectedPictures } from '@/lib/pictures/inspected-pictures';
import { type Command, type CommandIo, usageError } from '../command';
import { parseArguments } from '../command-input';
import { describeChanges } from './describe-changes';
import { recordForArchive } from './record-for-archive';

const usage =
  'Usage: npm run paper -- publish DATE [--at TIME] [--dry-run], or publish --all [--dry-run]';

export const publish: Command = async (args, io) => {
  const options = parse(args);
  if (!options) {
    io.err(usage);
    return usageError;
  }
  const { paper, diagnostics } = await readPaper(io.contentDir);
  const { people, diagnostics: ofPeople } = await readPeople(io.contentDir);
  if (!paper || !people) {
    for (const diagnostic of [...diagnostics, ...ofPeople]) io.err(formatDiagnostic(diagnostic));
    io.err('Nothing was published.');
    return 1;
  }
  const { at: atText, date } = options;
  const time: { release?: string } | { problem: string } =
    atText === undefined || date === undefined
      ? {}
      : parseReleaseTime(atText, { timeZone: paper.timeZone, now: io.now(), date });
  if ('problem' in time) {
    io.err(time.problem);
    return usageError;
  }
  const at = time.release === undefined ? {} : { at: time.release };
  const dates =
    options.date === undefined ? (await listDates(io.contentDir)).toReversed() : [options.date];
  const { isDryRun } = options;
  // Decoding the pictures of an archive takes an hour.
  const inspect = dates.length <= mostInspected ? openInspectedPictures(inspectPicture) : undefined;
  const left: string[] = [];
  for (const date of dates) {
    const run = () => publishOne(io, { date, paper, isDryRun, inspect, ...at });
    const isDone = await (isDryRun ? run() : whilePublishing(io.contentDir, run));
    if (!isDone) left.push(date);
    else if (!isDryRun) await recordForArchive(io, { date, paper });
  }
  if (options.date === undefined) io.out(describeAll(dates.length - left.length, left, isDryRun));
  const origin = siteOrigin({ siteUrl: process.env.SITE_URL, paperUrl: paper.url });
  if (origin === undefined && left.length < dates.length) io.err(noOrigin);
  return left.length > 0 ? 1 : 0;
};

/** Editions of a month. */
const mostInspected = 31;

function describeAll(done: number, left: readonly string[], isDryRun: boolean): string {
  const verb = isDryRun ? 'can be published' : 'published';
  const rest = left.length > 0 ? `; not ${left.join(', ')}, for the reasons above` : '';
  return `${done} edition${done === 1 ? '' : 's'} ${verb}${rest}.`;
}

interface Options {
  /** Absent for all editions. */
  date?: string;
  at?: string;
  isDryRun: boolean;
}

function parse(args: string[]): Options | undefined {
  const parsed = parseArguments({
    args,
    options: {
      all: { type: 'boolean', default: false },
      at: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const [date, ...more] = positionals;
  const { at, all, 'dry-run': isDryRun } = values;
  if (more.length > 0 || (date === undefined) !== all || (all && at !== undefined))
    return undefined;
  return { isDryRun, ...(date !== undefined && { date }), ...(at !== undefined && { at }) };
}

interface Order {
  date: string;
  paper: Paper;
  at?: string;
  isDryRun: boolean;
  inspect: InspectPicture | undefined;
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
  io.out(describeFrozen(prepared));
  if (isDryRun) {
    io.out(`Nothing was written: ${date} is unchanged.`);
    return true;
  }
  // Before readers see the edition, so that its people never have other addresses.
  const folder = storeFolder(io.stateDir, contentDir);
  const { edition, publication } = prepared;
  const frozen = { ...edition, publication, contentDir, folder, paper: order.paper };
  const withPeople = await freezePeople(frozen);
  await showEdition({ ...order, contentDir, now: now() }, withPeople);
  io.out(describeResult(prepared, now()));
  return true;
}

const noOrigin =
  'Links in feeds and share cards begin with whatever address the server is reached by: write url: https://news.example.com in paper.yaml, or set SITE_URL.';

/** What later edits do not change. */
function describeFrozen({ publication: { issue, release } }: Prepared): string {
  const number =
    issue === undefined || issue === null ? 'no issue number' : `issue number ${issue}`;
  return `  frozen      ${number}${release === undefined ? '' : `, released ${release}`}`;
}

function describeResult({ edition, publication }: Prepared, now: Date): string {
  const { date, articles } = edition;
  const count = `${articles.length} article${articles.length === 1 ? '' : 's'}`;
  const { release } = publication;
  return release !== undefined && Date.parse(release) > Number(now)
    ? `Scheduled ${date}: ${count}, at /${date} from ${release} on`
    : `Published ${date}: ${count}, at /${date}`;
}
