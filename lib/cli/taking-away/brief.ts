/**
 * `npm run paper -- brief DATE [--out FOLDER] [--no-pdf] [--json]`: writes the paper in brief: one A4 page to print, plain
 * text, HTML, and both as a message for e-mail. All of it is made of headlines, decks and first sentences. The page is
 * printed as `paper pdf` does; `--no-pdf` needs neither build nor browser.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHref } from '@/lib/addresses/base-path';
import { siteOrigin } from '@/lib/addresses/site-origin';
import { briefPdfPath } from '@/lib/edition/addresses/paths';
import { toBrief } from '@/lib/edition/brief/brief';
import { isPlanned } from '@/lib/edition/edition';
import { toBriefHtml } from '@/lib/export/brief/brief-html';
import { findSender, toBriefMail } from '@/lib/export/brief/brief-mail';
import { toBriefText } from '@/lib/export/brief/brief-text';
import { languageOf } from '@/lib/language/find-language';
import { type Command, type CommandIo, usageError } from '../command';
import { parseArguments } from '../command-input';
import { noBrowser } from '../printing/pdf-maker';
import { findBuild, startPrintServer } from '../printing/print-server';
import { describeDateProblem } from './date-argument';
import { openPublicEdition, type PublicEdition } from './open-public-edition';

const usage = 'Usage: npm run paper -- brief DATE [--out FOLDER] [--no-pdf] [--json]';

/** What `--json` prints. */
export interface BriefReport {
  files: string[];
  /** Of the A4 page: the stories that have a headline of their own or under their page, and its fill, 0 to 1. */
  page?: { stories: number; fill: number };
}

/** @param print prints the page; returns a sentence for the user if it cannot be printed */
export function makeBrief(print: typeof printBrief): Command {
  return async (args, io) => {
    const request = parse(args);
    if (typeof request === 'string') {
      io.err(request);
      io.err(usage);
      return usageError;
    }
    const opened = await openPublicEdition(request.date, io);
    return opened ? writeBrief(opened, request, { io, print }) : 1;
  };
}

export const brief = makeBrief(printBrief);

interface BriefRequest {
  date: string;
  out: string;
  hasPdf: boolean;
  json: boolean;
}

function parse(args: string[]): BriefRequest | string {
  const parsed = parseArguments({
    args,
    options: {
      out: { type: 'string', default: '.' },
      'no-pdf': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [date, ...more] = parsed?.positionals ?? [];
  const problem = describeDateProblem(date);
  if (!parsed || date === undefined || problem !== undefined)
    return problem ?? 'An option is unknown, or lacks its value.';
  if (more.length > 0) return `Unexpected argument: ${more.join(' ')}`;
  const { out, json, 'no-pdf': noPdf } = parsed.values;
  return { date, out, json, hasPdf: !noPdf };
}

async function writeBrief(
  { newsroom, paper, edition }: PublicEdition,
  { date, out, hasPdf, json }: BriefRequest,
  { io, print }: { io: CommandIo; print: typeof printBrief },
): Promise<number> {
  const origin = siteOrigin({ siteUrl: process.env.SITE_URL, paperUrl: paper.url });
  const parts = { paper, edition, origin, pages: toBrief(edition, paper.language) };
  const files: [name: string, content: string | Uint8Array][] = [
    [`${date}-brief.txt`, toBriefText(parts)],
    [`${date}-brief.html`, toBriefHtml(parts)],
    [`${date}-brief.eml`, toBriefMail(parts)],
  ];
  if (findSender(paper.contact) === undefined)
    io.err(
      'The message has no sender: write the e-mail address of the paper as contact in paper.yaml.',
    );
  const isPrinted = hasPdf && languageOf(paper.language).hasSheets;
  const pdf = isPrinted ? await print(date, io) : undefined;
  if (typeof pdf === 'string') io.err(pdf);
  else if (pdf) files.push([`${date}-brief.pdf`, pdf]);
  await mkdir(out, { recursive: true });
  for (const [name, content] of files) await writeFile(join(out, name), content);
  const page = isPrinted ? await measurePage(newsroom, date) : undefined;
  report({ files: files.map(([name]) => join(out, name)), ...(page && { page }) }, json, io);
  return typeof pdf === 'string' ? 1 : 0;
}

async function measurePage(
  newsroom: PublicEdition['newsroom'],
  date: string,
): Promise<BriefReport['page']> {
  const [page] = (await newsroom.findEdition(date, 'brief'))?.pages.filter(isPlanned) ?? [];
  return page && { stories: page.plan.stories.length, fill: page.plan.quality.fill };
}

function report(done: BriefReport, json: boolean, { out }: CommandIo): void {
  if (json) {
    out(JSON.stringify(done, undefined, 2));
    return;
  }
  for (const file of done.files) out(file);
  if (done.page) out(`The A4 page is ${(done.page.fill * 100).toFixed(1)} % full.`);
}

async function printBrief(
  date: string,
  { contentDir }: Pick<CommandIo, 'contentDir'>,
): Promise<Uint8Array | string> {
  const build = findBuild();
  if (!build) return 'The site could not be built, so there is no PDF.';
  const showProofs = process.env.SHOW_PROOFS === '1';
  const server = await startPrintServer({ build, contentDir, showProofs });
  try {
    const answer = await server.fetch(toHref(briefPdfPath(date)));
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    return answer.status === 503 ? noBrowser : `The PDF could not be made (${answer.status}).`;
  } finally {
    server.stop();
  }
}
