/**
 * `npm run paper -- check [DATE] [--json]`: all that is wrong in the paper or one edition, a diagnostic a line,
 * `file line:col message — fix`.
 */
import { parseArgs } from 'node:util';
import {
  compareDiagnostics,
  type Diagnostic,
  formatDiagnostic,
  reportTo,
  startOfFile,
} from '@/lib/content/diagnostic';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates, listFolders } from '@/lib/content/files';
import { checkAddresses } from '@/lib/content/published-addresses';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { type Command, type CommandIo, usageError } from './command';

/** What `--json` prints. */
export interface CheckReport {
  /** By file, then down each file. */
  diagnostics: Diagnostic[];
  errors: number;
  warnings: number;
  /** How many editions were read. */
  editions: number;
}

export const check: Command = async (args, io) => {
  const asked = parse(args);
  if (!asked) return refuse(io, 'Usage: npm run paper -- check [DATE] [--json]');
  const dates = await listDates(io.contentDir);
  if (asked.date !== undefined && !dates.includes(asked.date)) {
    return refuse(io, `There is no edition ${asked.date} in ${io.contentDir}.`);
  }
  const report = await checkContent(io.contentDir, asked.date, dates);
  if (asked.json) io.out(JSON.stringify(report, undefined, 2));
  else for (const line of toLines(report, io.isTerminal)) io.out(line);
  return report.errors > 0 ? 1 : 0;
};

function parse(args: string[]): { date?: string | undefined; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return positionals.length > 1 ? undefined : { date: positionals[0], json: values.json };
  } catch {
    return undefined;
  }
}

function refuse(io: CommandIo, reason: string): number {
  io.err(reason);
  return usageError;
}

async function checkContent(
  contentDir: string,
  date: string | undefined,
  dates: string[],
): Promise<CheckReport> {
  const { paper, diagnostics } = await readPaper(contentDir);
  const asked = date === undefined ? dates : [date];
  if (date === undefined) diagnostics.push(...findBadFolders(await listFolders(contentDir)));
  // An edition can be read only as one of this paper.
  const read = paper ? asked : [];
  for (const one of paper ? read : []) {
    if (paper) diagnostics.push(...(await checkEdition(contentDir, one, paper)));
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const sorted = diagnostics.toSorted(compareDiagnostics);
  return {
    diagnostics: sorted,
    errors,
    warnings: diagnostics.length - errors,
    editions: read.length,
  };
}

async function checkEdition(contentDir: string, date: string, paper: Paper): Promise<Diagnostic[]> {
  const { edition, diagnostics } = await readEdition(contentDir, date, paper);
  // Of an edition with errors it is not known which addresses it answers.
  if (!edition) return diagnostics;
  return [...diagnostics, ...(await checkAddresses(contentDir, date, edition.articles))];
}

/** A folder with digits in its name was meant as an edition. */
function findBadFolders(folders: string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const name of folders.filter((folder) => !isEditionDate(folder))) {
    const message = 'the folder is no edition: its name is no date';
    const fix = 'name it year-month-day: 2023-03-10';
    const severity = /\d/.test(name) ? 'error' : 'warning';
    reportTo(diagnostics, name)(startOfFile, { code: 'bad-date', severity, message, fix });
  }
  return diagnostics;
}

const colours = { error: '\u001B[31m', warning: '\u001B[33m' } satisfies Record<
  Diagnostic['severity'],
  string
>;
const plain = '\u001B[0m';

/** The contract line of each diagnostic with its severity after it, then how many there are. */
function toLines(
  { diagnostics, errors, warnings, editions }: CheckReport,
  isColoured: boolean,
): string[] {
  const lines = diagnostics.map((diagnostic) => {
    const { severity } = diagnostic;
    const mark = isColoured ? `${colours[severity]}[${severity}]${plain}` : `[${severity}]`;
    return `${formatDiagnostic(diagnostic)} ${mark}`;
  });
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ');
  return [...lines, `${plural(editions, 'edition')} checked: ${counts}`];
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
