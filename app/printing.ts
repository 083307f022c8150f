import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { printPath } from '@/lib/edition/paths';
import { type PrintAsked, toPrintSegments } from '@/lib/edition/print-asked';
import { openKeptFiles } from '@/lib/newsroom/kept-files';
import { digestPages, type PrintedPages, picturesOf } from '@/lib/print/digest-pages';
import { printPdf } from '@/lib/print/print-pdf';
import { openWarmBrowser } from '@/lib/print/warm-browser';
import { buildName } from './build-name';
import { getEditionOn, getPaper, getPicture } from './data';
import { knownOrigin } from './site-origin';

const browser = openWarmBrowser();
const kept = openKeptFiles({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'pdf'),
  ending: '.pdf',
  // A week of an eight-page paper, whole and by pages; a megabyte each.
  most: 64,
});
/** While somebody edits the code each start may draw otherwise. */
const build = buildName ?? String(Date.now());

/**
 * The PDF of an edition or of one of its pages.
 *
 * @returns undefined when there is no such edition or page
 * @throws when no browser can print it
 */
export async function getPdf(date: string, asked: PrintAsked): Promise<Uint8Array | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getEditionOn(date, asked.size)]);
  const pages =
    edition?.pages.filter(({ number, plan }) => plan && number === (asked.page ?? number)) ?? [];
  if (!edition || pages.length === 0) return undefined;
  const printed = { paper, edition, pages };
  const segments = toPrintSegments(asked);
  const address = `${ownOrigin()}${printPath(date)}/${segments}`.replace(/\/$/, '');
  const digest = digestPages(printed);
  const job = { ...printed, address, digest, publicOrigin: knownOrigin(paper) };
  const key = await toKey([digest, segments, job.publicOrigin ?? ''], printed);
  return kept.get(key, () => printPdf(job, browser));
}

/** The name of what a PDF is made from: what it says, its pictures, and what draws it. */
async function toKey(parts: string[], printed: PrintedPages): Promise<string> {
  const hash = createHash('sha256').update([build, ...parts].join('\n'));
  for (const name of picturesOf(printed)) {
    const picture = await getPicture(printed.edition.date, name);
    hash.update(`\n${name} ${picture?.size}\n`).update(picture?.bytes ?? '');
  }
  return hash.digest('hex');
}

/** Never by what a request calls us: the browser opens nothing but this server. */
function ownOrigin(): string {
  return `http://localhost:${process.env.PORT ?? '3000'}`;
}
