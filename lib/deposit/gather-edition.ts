/**
 * Gathers the payload of an edition's bag (`payload-names.ts`). All of it is made of what readers may see, and of
 * nothing that depends on the day or the machine.
 */
import { findLanguageLimit } from '@/lib/content/check-language';
import { type Diagnostic, formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { stampEdition } from '@/lib/content/files/edition-folder';
import { readPeople } from '@/lib/content/published/people-file';
import { readPublication, releaseOf } from '@/lib/content/published/publication';
import { shownFolder } from '@/lib/content/published/shown-folder';
import { readEdition } from '@/lib/content/read-edition';
import type { Edition } from '@/lib/edition/edition';
import type { Newsroom } from '@/lib/newsroom/newsroom';
import { type PageParts, toArticlePage, toWithdrawnPage } from './article-page';
import { type BagFile, digestBytes, payloadFolder, toTextFile } from './bag';
import { toContentsPage } from './contents-page';
import { listDeposited, toEditionMetadata } from './edition-metadata';
import { toMets } from './mets';
import { contentsName, htmlName, metadataName, metsName, pdfName } from './payload-names';
import { readSources, type Sources, withArchivalCopies } from './read-sources';

export interface GatherParts {
  contentDir: string;
  date: string;
  paper: Paper;
  newsroom: Newsroom;
  now: () => Date;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** Makes the PDF of an edition; returns a sentence if it cannot be made. */
  makePdf: (date: string) => Promise<Uint8Array | string>;
}

/** An edition that can be deposited. */
export interface DepositableEdition {
  edition: Edition;
  /** Changes with anything that the payload is made of. */
  digest: string;
  /** What an editor should know of it before a library has it, as lines. */
  warnings: string[];
  /** Makes the payload; returns sentences if that fails. */
  gather: () => Promise<BagFile[] | { problems: string[] }>;
}

/** @returns undefined if readers may not see the edition */
export async function openEdition(
  parts: GatherParts,
): Promise<DepositableEdition | { problems: string[] } | undefined> {
  const { contentDir, date, paper, newsroom, origin, now } = parts;
  const stamp = await stampEdition(contentDir, date);
  const { publication } = await readPublication(contentDir, date);
  const release = releaseOf(publication);
  if (!publication || release === undefined || release > Number(now())) return undefined;
  const shown = await shownFolder(contentDir, date, paper);
  const read = await readEdition(shown, date, paper, { linksIn: contentDir });
  // Readers see the edition as it last was; the files that made it are gone.
  const edition = read.edition && (await newsroom.findEdition(date));
  if (!edition) return { problems: listErrors(read.diagnostics) };
  const { people = new Map() } = await readPeople(contentDir);
  const articles = listArticles(edition);
  const { withdrawn } = edition;
  const sources = await readSources({ ...parts, shown, articles, withdrawn, publication, people });
  const digest = digestBytes(new TextEncoder().encode(`${sources.digest} ${origin ?? ''}`));
  return {
    edition,
    digest,
    warnings: sources.warnings.map(formatDiagnostic),
    gather: async () => {
      const payload = await makePayload(parts, { edition, sources, publication, people });
      if ('problems' in payload) return payload;
      if ((await stampEdition(contentDir, date)) === stamp) return payload;
      return { problems: [`${date} was changed while it was deposited: run the command again.`] };
    },
  };
}

/** Indexes are among the sources: the edition has their place on the page. */
function listArticles(edition: Edition) {
  const all = [
    ...edition.pages.flatMap(({ articles, ads }) => [...articles, ...ads]),
    ...edition.unlisted,
  ];
  return [...new Map(all.map((article) => [article.slug, article])).values()];
}

function listErrors(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic);
}

interface Made {
  edition: Edition;
  sources: Sources;
  publication: { release?: string };
  people: Awaited<ReturnType<typeof readPeople>>['people'];
}

async function makePayload(
  { date, paper, origin, makePdf }: GatherParts,
  { edition, sources, publication, people = new Map() }: Made,
): Promise<BagFile[] | { problems: string[] }> {
  const hasPdf = findLanguageLimit(paper.language) === undefined;
  const pdf = hasPdf ? await makePdf(date) : undefined;
  if (typeof pdf === 'string') return { problems: [pdf] };
  const slugs = new Map([...people].map(([name, { slug }]) => [name, slug]));
  const metadata = toEditionMetadata({ paper, edition, origin, people: slugs });
  const parts = { paper, edition, origin };
  const files = [
    ...(pdf ? [{ path: pdfName, bytes: pdf }] : []),
    toTextFile(contentsName, toContentsPage({ ...parts, hasPdf })),
    ...toPages(parts),
    ...(await withArchivalCopies(sources.files)),
    toTextFile(metadataName, `${JSON.stringify(metadata, undefined, 2)}\n`),
  ];
  const { release } = publication;
  const mets = toMets({ metadata, files, ...(release !== undefined && { created: release }) });
  return [...files, toTextFile(metsName, mets)]
    .map(({ path, bytes }) => ({ path: payloadFolder + path, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toPages(parts: PageParts): BagFile[] {
  const { edition } = parts;
  return [
    ...listDeposited(edition).map((article) =>
      toTextFile(htmlName(article.slug), toArticlePage(article, parts)),
    ),
    ...edition.withdrawn.map((article) =>
      toTextFile(htmlName(article.slug), toWithdrawnPage(article, parts)),
    ),
  ];
}
