import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printPath } from '@/lib/edition/paths';
import { type PrintAsked, toPrintSegments } from '@/lib/edition/print-asked';
import { openKeptFiles } from '@/lib/newsroom/kept-files';
import { printPdf } from '@/lib/print/print-pdf';
import { openWarmBrowser } from '@/lib/print/warm-browser';
import { getEditionOn, getEditionState, getPaper } from './data';
import { knownOrigin } from './site-origin';

const browser = openWarmBrowser();
const kept = openKeptFiles({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'pdf'),
  ending: '.pdf',
  // A week of an eight-page paper, whole and by pages; a megabyte each.
  most: 64,
});
/** Another build may draw the same edition otherwise. */
const build = readFile('.next/BUILD_ID', 'utf8').catch(() => String(Date.now()));

/**
 * The PDF of an edition or of one of its pages.
 *
 * @returns undefined when there is no such edition or page
 * @throws when no browser can print it
 */
export async function getPdf(date: string, asked: PrintAsked): Promise<Uint8Array | undefined> {
  const state = await getEditionState(date);
  if (state === undefined) return undefined;
  const [paper, edition] = await Promise.all([getPaper(), getEditionOn(date, asked.size)]);
  const pages =
    edition?.pages.filter(({ number, plan }) => plan && number === (asked.page ?? number)) ?? [];
  if (!edition || pages.length === 0) return undefined;
  const segments = toPrintSegments(asked);
  const key = createHash('sha256').update([await build, state, date, segments].join('\n'));
  const address = `${ownOrigin()}${printPath(date)}/${segments}`.replace(/\/$/, '');
  const job = { paper, edition, pages, address, publicOrigin: knownOrigin(paper) };
  return kept.get(key.digest('hex'), () => printPdf(job, browser));
}

/** Never by what a request calls us: the browser opens nothing but this server. */
function ownOrigin(): string {
  return `http://localhost:${process.env.PORT ?? '3000'}`;
}
