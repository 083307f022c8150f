/**
 * `npm run paper -- export OUT [--base /path] [--site https://…] [--no-pdf] [--json]`: copies the whole paper into a
 * folder, as static files for any host (`lib/export/site/export-site.ts`). The command starts its own server on a free
 * port. Run again, it copies the editions that have changed, and the lists; ended by Ctrl-C, it goes on where it stopped.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { basePath } from '@/lib/addresses/base-path';
import type { Paper } from '@/lib/content/fields/schema';
import { findSharedFolder } from '@/lib/deposit/shared-folder';
import { type ExportReport, exportSite } from '@/lib/export/site/export-site';
import { listFormer } from '@/lib/export/site/list-former';
import { type ExportTarget, parseTarget } from '@/lib/export/site/parse-target';
import { readEditions, readPaperState } from '@/lib/export/site/read-states';
import { openSearchYears } from '@/lib/export/site/search-years';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { type Command, type CommandIo, interrupted, usageError } from '../command';
import { parseArguments, readPaperOrSay } from '../command-input';
import { toBar } from '../progress-bar';
import { type OpenServer, openExportServer } from './export-server';

const usage =
  'Usage: npm run paper -- export OUT [--base /path] [--site https://…] [--no-pdf] [--json]';

interface Options {
  /** A folder. */
  out: string;
  target: ExportTarget;
  hasPdf: boolean;
  json: boolean;
}

/** @param openServer starts the server that is copied from */
export function makeExport(openServer: OpenServer): Command {
  return async (args, io) => {
    const paper = await readPaperOrSay(io);
    if (!paper) return 1;
    const options = parse(args, paper);
    if (typeof options === 'string') {
      io.err(options);
      return usageError;
    }
    const problem = await findProblem(options.out, io);
    if (problem !== undefined) {
      io.err(problem);
      return 1;
    }
    const report = await run(options, paper, io, openServer);
    return report ? tell(report, options, io) : 1;
  };
}

export const exportPaper = makeExport(openExportServer);

/** Returns a message if the arguments are wrong. */
function parse(args: string[], paper: Paper): Options | string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const parsed = parseArguments({
    args,
    options: { base: text, site: text, 'no-pdf': flag, json: flag },
    allowPositionals: true,
  });
  if (!parsed) return usage;
  const [out, ...more] = parsed.positionals;
  if (out === undefined || more.length > 0) return usage;
  const { base, site, 'no-pdf': noPdf, json } = parsed.values;
  const known = process.env.SITE_URL?.trim() || paper.url;
  const target = parseTarget({ base, site, known });
  if (typeof target === 'string') return target;
  return { out: resolve(out), target, hasPdf: !noPdf, json };
}

async function findProblem(out: string, io: CommandIo): Promise<string | undefined> {
  const found = await stat(out).catch(() => undefined);
  if (found && !found.isDirectory()) return `${out} is a file: name a folder.`;
  const shared = await findSharedFolder(out, [io.contentDir, io.stateDir]);
  return shared === undefined
    ? undefined
    : `${out} and ${shared} of the paper are in each other: name a folder apart from it.`;
}

async function run(
  { out, target, hasPdf, json }: Options,
  paper: Paper,
  io: CommandIo,
  openServer: OpenServer,
): Promise<ExportReport | undefined> {
  const { contentDir, stateDir, now } = io;
  const newsroom = openNewsroom({ contentDir, stateDir, showProofs: false, log: io.err, now });
  // Lists, and what is said to be similar, are made of records of all editions.
  await newsroom.archive.readAll({ isRebuild: false });
  const days = await newsroom.archive.listDays();
  const dates = days.map(({ date }) => date);
  const editions = await readEditions(contentDir, dates, newsroom.listSlugs);
  const server = await openServer({ contentDir, target });
  if (!server) return undefined;
  try {
    const site = { server: server.origin, serverBase: basePath, hasPdf, ...target };
    const state = await readPaperState(contentDir, { ...target, hasPdf, build: server.build });
    return await exportSite({
      ...{ site, out, paper, editions, state },
      former: await listFormer(contentDir, paper, newsroom.listStandingPages),
      search: openSearchYears({ paper, editions, state, listArticles: newsroom.listArticles }),
      signal: io.signal,
      ...(!json && { onProgress: (progress) => io.drawLine?.(toBar(progress)) }),
    });
  } finally {
    server.stop();
  }
}

function tell(report: ExportReport, { out: folder, target, json }: Options, io: CommandIo): number {
  if (json) io.out(JSON.stringify(report, undefined, 2));
  else {
    io.drawLine?.('');
    for (const file of report.foreign)
      io.err(`${file} in ${folder} is not ours, or was changed: it was left as it is.`);
    for (const { path, from } of report.broken)
      io.err(`${path} does not answer${from ? `; ${from} leads to it` : ''}.`);
    if (target.origin === undefined)
      io.err('Nobody said where the paper will be, so it has no sitemaps: add --site https://…');
    for (const line of toLines(report, folder)) io.out(line);
  }
  if (report.left > 0) return interrupted;
  return report.foreign.length + report.broken.length > 0 ? 1 : 0;
}

function toLines(report: ExportReport, folder: string): string[] {
  const { editions, copied, files, written, removed, left } = report;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    `${folder}: ${count(files, 'file')} of ${count(editions, 'edition')}; ${copied} copied, ${count(written, 'file')} written, ${removed} removed.`,
    ...(left > 0 ? [`The run was ended: run the command again to go on.`] : []),
  ];
}
