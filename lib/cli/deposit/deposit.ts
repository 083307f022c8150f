/**
 * `npm run paper -- deposit DATE|YEAR OUT [--json]`: writes what a library keeps of an edition, or of all editions of a
 * year: for each a folder `OUT/DATE` with the PDF, the articles as HTML that needs no server, the sources and pictures,
 * the metadata, and checksums of all (`lib/deposit/payload-names.ts`). It is a bag of RFC 8493. Drafts, withdrawn
 * articles and their pictures are not in it. The sources are as they are written: of comments in them, which readers do
 * not see, there is a warning. Run again after it was ended, it goes on where it stopped; an edition that was corrected since is
 * replaced.
 *
 * `npm run paper -- deposit --verify OUT [--json]` checks such a folder and names every file that is missing, changed
 * or foreign.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { siteOrigin } from '@/lib/addresses/site-origin';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import { type Deposited, depositEdition } from '@/lib/deposit/deposit-edition';
import { findSharedFolder } from '@/lib/deposit/shared-folder';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { type Command, type CommandIo, interrupted, usageError } from '../command';
import { parseArguments, readPaperOrSay } from '../command-input';
import { openPdfMaker, type PdfMaker } from '../printing/pdf-maker';
import { verify } from './verify';

/** What `--json` prints. */
export interface DepositReport {
  editions: Deposited[];
  /** Editions that are still to be deposited, because the run was ended. */
  left: number;
}

const usage =
  'Usage: npm run paper -- deposit DATE|YEAR OUT [--json], or deposit --verify OUT [--json]';

/** @param openMaker opens what makes the PDFs; it is closed at the end */
export function makeDeposit(openMaker: (io: CommandIo) => PdfMaker): Command {
  return async (args, io) => {
    const options = parse(args);
    if (!options) {
      io.err(usage);
      return usageError;
    }
    const { isToVerify, what, out, json } = options;
    return isToVerify ? verify({ out, json }, io) : depositAll({ what, out, json }, io, openMaker);
  };
}

export const deposit = makeDeposit(openPdfMaker);

interface Options {
  isToVerify: boolean;
  /** A date or a year. */
  what: string;
  /** A folder. */
  out: string;
  json: boolean;
}

function parse(args: string[]): Options | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const parsed = parseArguments({
    args,
    options: { verify: flag, json: flag },
    allowPositionals: true,
  });
  if (!parsed) return undefined;
  const { verify: isToVerify, json } = parsed.values;
  const [what, out, ...more] = isToVerify ? ['', ...parsed.positionals] : parsed.positionals;
  const isUnderstood = isToVerify || isEditionDate(what ?? '') || /^\d{4}$/.test(what ?? '');
  if (!isUnderstood || what === undefined || !out || more.length > 0) return undefined;
  return { isToVerify, what, out, json };
}

type Order = Pick<Options, 'what' | 'out' | 'json'>;

async function depositAll(
  { what, out, json }: Order,
  io: CommandIo,
  openMaker: (io: CommandIo) => PdfMaker,
): Promise<number> {
  const paper = await readPaperOrSay(io);
  if (!paper) return 1;
  const dates = (await listDates(io.contentDir)).filter((date) => date.startsWith(what));
  if (dates.length === 0) {
    io.err(`There is no edition of ${what} in ${io.contentDir}.`);
    return 1;
  }
  if (await isTaken(out)) {
    io.err(`${out} is a file: name a folder.`);
    return 1;
  }
  const shared = await findSharedFolder(out, [io.contentDir, io.stateDir]);
  if (shared !== undefined) {
    io.err(
      `${out} and ${shared} of the paper are in each other, and a deposit replaces folders: name a folder apart from it.`,
    );
    return 1;
  }
  const maker = openMaker(io);
  try {
    const report = await depositDates({ dates: dates.toReversed(), out, json }, io, {
      paper,
      maker,
    });
    return tell(report, what, json, io);
  } finally {
    await maker.close();
  }
}

async function isTaken(out: string): Promise<boolean> {
  const found = await stat(out).catch(() => undefined);
  return found !== undefined && !found.isDirectory();
}

async function depositDates(
  { dates, out, json }: { dates: readonly string[]; out: string; json: boolean },
  io: CommandIo,
  { paper, maker }: { paper: Paper; maker: PdfMaker },
): Promise<DepositReport> {
  const { contentDir, stateDir, now } = io;
  const newsroom = openNewsroom({ contentDir, stateDir, showProofs: false, log: io.err, now });
  const origin = siteOrigin({ siteUrl: process.env.SITE_URL, paperUrl: paper.url });
  const editions: Deposited[] = [];
  const said = new Set<string>();
  for (const date of dates) {
    if (io.signal?.aborted) break;
    const parts = { contentDir, date, paper, newsroom, now, origin, makePdf: maker.make };
    const done = await depositEdition(parts, out);
    editions.push(done);
    // Of a year, the editions that are still to come are nobody's mistake.
    if (json || (done.kind === 'not-public' && dates.length > 1)) continue;
    const { out: line, err: lines = [] } = describe(done, out);
    if (line !== undefined) io.out(line);
    // That of paper.yaml is the same for each edition.
    for (const problem of lines) if (!said.has(problem)) io.err(problem);
    for (const problem of lines) said.add(problem);
  }
  return { editions, left: dates.length - editions.length };
}

/** Says what became of an edition, as soon as it is known: a year takes an hour. */
function describe(done: Deposited, folder: string): { out?: string; err?: readonly string[] } {
  const { date, kind } = done;
  const bag = join(folder, date);
  switch (kind) {
    case 'written':
      return { out: `${bag} written`, err: done.warnings };
    case 'replaced':
      return {
        out: `${bag} replaced: the edition was changed, or the folder`,
        err: done.warnings,
      };
    case 'unchanged':
      return { out: `${bag} is there already`, err: done.warnings };
    case 'not-public':
      return { err: [`${date} is not public, so it is not deposited.`] };
    case 'refused':
      return { err: [...done.problems, `${date} was not deposited.`] };
    default:
      return kind satisfies never;
  }
}

function tell(report: DepositReport, what: string, json: boolean, { out }: CommandIo): number {
  const { editions, left } = report;
  const count = (...kinds: Deposited['kind'][]) =>
    editions.filter(({ kind }) => kinds.includes(kind)).length;
  const done = count('written', 'replaced', 'unchanged');
  if (json) out(JSON.stringify(report, undefined, 2));
  else if (what.length === 4) {
    const unpublished = count('not-public');
    out(
      [
        `${done} edition${done === 1 ? '' : 's'} of ${what} deposited`,
        ...(unpublished > 0 ? [`${unpublished} not public`] : []),
        ...(count('refused') > 0 ? [`${count('refused')} with errors`] : []),
        ...(left > 0 ? [`${left} left: run the command again to go on`] : []),
      ].join(', '),
    );
  }
  if (left > 0) return interrupted;
  return count('refused') > 0 || done === 0 ? 1 : 0;
}
