/**
 * `npm run paper -- publish DATE`: publishes an edition. The command checks the edition, records its addresses
 * and changes the status of a proof to published, and makes its record for the archive. When it ends, a running site shows the edition. An edition
 * that has an error or would lose a published address is not changed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { type Diagnostic, formatDiagnostic } from '@/lib/content/diagnostic';
import { readBytes, replaceFile } from '@/lib/content/files';
import {
  findLostAddresses,
  readAddresses,
  recordAddresses,
} from '@/lib/content/published-addresses';
import { type EditionContent, readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { recordEdition } from '@/lib/newsroom/archive/record-edition';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { type Command, type CommandIo, usageError } from './command';

export const publish: Command = async ([date, ...more], io) => {
  if (date === undefined || more.length > 0) {
    io.err('Usage: npm run paper -- publish DATE');
    return usageError;
  }
  const { edition, diagnostics } = await readPublishable(io.contentDir, date);
  for (const diagnostic of diagnostics) io.err(formatDiagnostic(diagnostic));
  if (!edition) {
    io.err(`${date} was not published.`);
    return 1;
  }
  await recordPublication(io, edition);
  await recordForArchive(io, date);
  io.out(`Published ${date}: ${edition.articles.length} articles, at /${date}`);
  return 0;
};

/** Returns the edition and its warnings, or without the edition the diagnostics that prevent publication. */
async function readPublishable(
  contentDir: string,
  date: string,
): Promise<{ edition?: EditionContent; diagnostics: Diagnostic[] }> {
  const { paper, diagnostics: ofPaper } = await readPaper(contentDir);
  if (!paper) return { diagnostics: ofPaper };
  const { edition, diagnostics } = await readEdition(contentDir, date, paper);
  if (!edition) return { diagnostics };
  const lost = findLostAddresses(date, await readAddresses(contentDir, date), edition.articles);
  return lost.length > 0 ? { diagnostics: [...diagnostics, ...lost] } : { edition, diagnostics };
}

/**
 * Writes published.json and edition.yaml. Both files are replaced, not written in place, so that a running
 * site notices the change at the next request (`lib/store/folder-state.ts`).
 */
async function recordPublication(
  { contentDir }: CommandIo,
  edition: EditionContent,
): Promise<void> {
  const { date, settings, articles } = edition;
  const slugs = articles.map(({ slug }) => slug);
  await recordAddresses(contentDir, date, slugs);
  if (settings.status === 'proof') await markPublished(contentDir, `${date}/edition.yaml`);
}

/** Milliseconds after which a file's time is certain to change with the file: clocks of disks tick every 10 or so. */
const clockTick = 100;

/** Makes the record that lists of the archive need, so that a running site need not read the edition for them. */
async function recordForArchive({ contentDir, stateDir }: CommandIo, date: string): Promise<void> {
  const { paper } = await readPaper(contentDir);
  if (!paper) return;
  await wait(clockTick);
  await recordEdition({ contentDir, folder: storeFolder(stateDir, contentDir), paper, date });
}

/** Changes the status only; the rest of the file, including comments, is preserved. */
async function markPublished(contentDir: string, file: string): Promise<void> {
  const bytes = await readBytes(contentDir, file, { most: 2 ** 20 });
  const settings = parseDocument(new TextDecoder().decode(bytes));
  settings.set('status', 'published');
  await replaceFile(contentDir, file, settings.toString());
}
