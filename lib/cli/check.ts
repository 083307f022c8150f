/**
 * `npm run paper -- check [DATE] [--json]`: prints all diagnostics of the paper or of one edition, one on each
 * line: `file line:col message — fix`. With `--archive` it checks addresses instead (`checking/check-archive.ts`).
 */
import { findOriginProblem } from '@/lib/addresses/site-origin';
import { findDateSlip } from '@/lib/content/check-dates';
import { findLanguageLimit } from '@/lib/content/check-language';
import {
  compareDiagnostics,
  type Diagnostic,
  formatDiagnostic,
  reportTo,
  startOfFile,
} from '@/lib/content/diagnostic';
import { dateIn } from '@/lib/content/fields/day-count';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import {
  holdsPapers,
  listDates,
  listFolders,
  listRootFiles,
} from '@/lib/content/files/content-folder';
import { standingFolder } from '@/lib/content/files/folder-names';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import { checkPublication } from '@/lib/content/published/check-publication';
import { findLostPeople } from '@/lib/content/published/lost-people';
import { readPeople } from '@/lib/content/published/people-file';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { readStandingPages } from '@/lib/content/standing/read-standing-pages';
import { findUnreadRootFile } from '@/lib/content/unread-files';
import { checkMakeUp, hasInstructions } from '@/lib/newsroom/check-make-up';
import { inspectPicture } from '@/lib/pictures/inspect-picture';
import { openInspectedPictures } from '@/lib/pictures/inspected-pictures';
import { checkArchive } from './checking/check-archive';
import { type Command, type CommandIo, usageError } from './command';
import { parseArguments, readPaperOrSay } from './command-input';

/** What `--json` prints. */
export interface CheckReport {
  /** Sorted by file, line and column. */
  diagnostics: Diagnostic[];
  errors: number;
  warnings: number;
  /** The number of editions that were checked. */
  editions: number;
}

export const check: Command = async (args, io) => {
  const options = parse(args);
  if (!options) return reject(io, usage);
  if (options.archive) return runArchiveCheck(options, io);
  const dates = await listDates(io.contentDir);
  if (options.date !== undefined && !dates.includes(options.date)) {
    return reject(io, `There is no edition ${options.date} in ${io.contentDir}.`);
  }
  const report = await checkContent(io, options.date, dates);
  if (options.json) io.out(JSON.stringify(report, undefined, 2));
  else for (const line of toLines(report, io.isTerminal)) io.out(line);
  return report.errors > 0 ? 1 : 0;
};

const usage = 'Usage: npm run paper -- check [DATE] [--archive [--site URL]] [--json]';

interface Options {
  date?: string | undefined;
  json: boolean;
  archive: boolean;
  site?: string | undefined;
}

function parse(args: string[]): Options | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const parsed = parseArguments({
    args,
    options: { json: flag, archive: flag, site: { type: 'string' } },
    allowPositionals: true,
  });
  if (!parsed) return undefined;
  const { values, positionals } = parsed;
  const { site, archive } = values;
  const isSite = site === undefined || (archive && findOriginProblem(site) === undefined);
  return positionals.length > 1 || !isSite ? undefined : { ...values, date: positionals[0] };
}

async function runArchiveCheck({ date, json, site }: Options, io: CommandIo): Promise<number> {
  const paper = await readPaperOrSay(io);
  if (!paper) return 1;
  const { drawLine: _, ...quiet } = io;
  const report = await checkArchive(json ? quiet : io, paper, { date, site });
  if (json) io.out(JSON.stringify(report, undefined, 2));
  else {
    const { diagnostics, addresses, lost, editions, notMadeUp } = report;
    for (const line of toDiagnosticLines(diagnostics, io.isTerminal)) io.out(line);
    const count = `${addresses} addresses of ${plural(editions, 'published edition')} checked`;
    const unchanged =
      notMadeUp > 0
        ? `; the pages of ${plural(notMadeUp, 'unchanged edition')} were not made up`
        : '';
    io.out(
      `${count}: ${lost === 0 ? 'all answer' : `${lost} do not answer as published`}${unchanged}`,
    );
  }
  return report.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function reject(io: CommandIo, reason: string): number {
  io.err(reason);
  return usageError;
}

async function checkContent(
  { contentDir, now }: CommandIo,
  date: string | undefined,
  dates: string[],
): Promise<CheckReport> {
  const { paper, diagnostics } = await readPaper(contentDir);
  const selected = date === undefined ? dates : [date];
  const isSmall = selected.length <= mostMadeUp;
  const inspect = isSmall ? openInspectedPictures(inspectPicture) : undefined;
  if (date === undefined) {
    diagnostics.push(...(await readPeople(contentDir)).diagnostics);
    diagnostics.push(...(await findBadFolders(contentDir)));
    diagnostics.push(...findUnreadFiles(contentDir, await listRootFiles(contentDir)));
    if (paper)
      diagnostics.push(...(await readStandingPages(contentDir, paper, { inspect })).diagnostics);
  }
  diagnostics.push(...(await findLostPeople(contentDir, selected)));
  // Without a valid paper.yaml no edition can be read.
  const read = paper ? selected : [];
  for (const one of paper ? read : []) {
    if (!paper) continue;
    const today = dateIn(paper.timeZone, now());
    const slip = findDateSlip(one, today, dates);
    if (slip) reportTo(diagnostics, one)(startOfFile, slip);
    const edition = { contentDir, date: one, paper, now: now(), isMadeUp: isSmall, inspect };
    diagnostics.push(...(await checkEdition(edition)));
  }
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    errors: count('error'),
    warnings: count('warning'),
    editions: read.length,
  };
}

/** Making up, and decoding pictures, takes much longer than reading, so a whole archive is only read. */
const mostMadeUp = 31;

interface EditionToCheck {
  contentDir: string;
  date: string;
  paper: Paper;
  now: Date;
  /** Whether to make it up, if it has pins, advertisements or sections with pages of their own. */
  isMadeUp: boolean;
  inspect: InspectPicture | undefined;
}

async function checkEdition({
  contentDir,
  date,
  paper,
  now,
  isMadeUp,
  inspect,
}: EditionToCheck): Promise<Diagnostic[]> {
  const today = dateIn(paper.timeZone, now);
  const { edition, diagnostics } = await readEdition(contentDir, date, paper, { today, inspect });
  // The addresses of an edition with errors are not known.
  if (!edition) return diagnostics;
  const isNeeded = isMadeUp && hasInstructions({ paper, edition });
  const hasSheets = findLanguageLimit(paper.language) === undefined;
  return [
    ...diagnostics,
    ...(await checkPublication(contentDir, edition, now)),
    ...(isNeeded && hasSheets ? await checkMakeUp({ contentDir, paper, edition }) : []),
  ];
}

/**
 * Reports folders whose name is not a date. One with a digit in its name is an error: it is probably an edition. A
 * folder of other papers, such as the manuals, is none.
 */
async function findBadFolders(contentDir: string): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const folders = await listFolders(contentDir);
  for (const name of folders.filter((folder) => !isEditionDate(folder))) {
    if (name === standingFolder || (await holdsPapers(contentDir, name))) continue;
    const message = 'the folder is not an edition: its name is not a date';
    const fix = 'name it by its date: 2023-03-10';
    const severity = /\d/.test(name) ? 'error' : 'warning';
    reportTo(diagnostics, name)(startOfFile, { code: 'bad-date', severity, message, fix });
  }
  return diagnostics;
}

/** Warns of files beside paper.yaml that are not read. */
function findUnreadFiles(contentDir: string, names: string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const finding = findUnreadRootFile(name, contentDir);
    if (finding) reportTo(diagnostics, name)(startOfFile, finding);
  }
  return diagnostics;
}

const colours = {
  error: '\u001B[31m',
  warning: '\u001B[33m',
  information: '\u001B[36m',
} satisfies Record<Diagnostic['severity'], string>;
const plain = '\u001B[0m';

/** One line for each diagnostic, followed by its severity, and a last line that counts errors and warnings. */
function toLines(
  { diagnostics, errors, warnings, editions }: CheckReport,
  isColoured: boolean,
): string[] {
  const lines = toDiagnosticLines(diagnostics, isColoured);
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ');
  return [...lines, `${plural(editions, 'edition')} checked: ${counts}`];
}

function toDiagnosticLines(diagnostics: readonly Diagnostic[], isColoured: boolean): string[] {
  return diagnostics.map((diagnostic) => {
    const { severity } = diagnostic;
    const mark = isColoured ? `${colours[severity]}[${severity}]${plain}` : `[${severity}]`;
    return `${formatDiagnostic(diagnostic)} ${mark}`;
  });
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
