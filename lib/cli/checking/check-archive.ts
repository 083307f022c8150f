/**
 * `npm run paper -- check --archive [DATE] [--site URL] [--json]`: proves that every address that was ever published
 * still answers: editions, articles by all of their slugs, pages, pictures, PDFs, sections, people and standing pages;
 * withdrawn articles with 410. The addresses are those that were published (`read-promises.ts`), and the function that
 * decides what they answer is the server's own (`lib/newsroom/addresses/find-status.ts`). With `--site`, the addresses are
 * fetched from a running site instead.
 */
import { findLanguageLimit } from '@/lib/content/check-language';
import { compareDiagnostics, type Diagnostic, reportTo } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readPeople } from '@/lib/content/published/people-file';
import { readEdition } from '@/lib/content/read-edition';
import { openFindStatus } from '@/lib/newsroom/addresses/find-status';
import {
  listPromisedDates,
  type PromisedEdition,
  readPromises,
} from '@/lib/newsroom/addresses/read-promises';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { listEdited } from '@/lib/newsroom/publishing/list-edited';
import { storeFolder } from '@/lib/newsroom/store-folder';
import type { CommandIo } from '../command';
import { type AddressAnswer, openSite } from './ask-site';
import { describeLost, type LostParts } from './describe-lost';
import { listOwn, listShared, type PromisedAddress, toEditionAddress } from './promised-addresses';

export interface ArchiveCheck {
  /** Of this edition only; absent: of all. */
  date?: string | undefined;
  /** The address of a running site. */
  site?: string | undefined;
}

/** What `--json` prints. */
export interface ArchiveCheckReport {
  diagnostics: Diagnostic[];
  /** Addresses that were looked up, and those of them that do not answer as they were promised. */
  addresses: number;
  lost: number;
  /** Published editions. */
  editions: number;
  /** Editions whose pages were taken as published, because none of their files was saved since. */
  notMadeUp: number;
}

/** Making up takes a second an edition; of a large archive, only what was edited since is made up. */
const mostMadeUp = 31;

type Ask = (path: string) => Promise<AddressAnswer>;

export async function checkArchive(
  io: CommandIo,
  paper: Paper,
  { date: only, site }: ArchiveCheck,
): Promise<ArchiveCheckReport> {
  const { contentDir, stateDir, now } = io;
  const source = { contentDir, folder: storeFolder(stateDir, contentDir), now: now() };
  const dates = (await listPromisedDates(source)).filter(
    (date) => only === undefined || date === only,
  );
  const ask = site === undefined ? openOffline(io) : openSite(site);
  const people = await readPeople(contentDir);
  const hasPdf = findLanguageLimit(paper.language) === undefined;
  const shared = new Map<string, PromisedAddress>();
  const report: ArchiveCheckReport = {
    diagnostics: [],
    addresses: 0,
    lost: 0,
    editions: 0,
    notMadeUp: 0,
  };
  const check = async (addresses: readonly PromisedAddress[], parts: LostParts) => {
    const answers = await Promise.all(addresses.map(({ path }) => ask(path)));
    for (const [index, address] of addresses.entries())
      await judge(address, answers[index] ?? 'missing', parts, report);
  };
  for (const [index, date] of dates.entries()) {
    io.drawLine?.(`${index} of ${dates.length} editions`);
    const edition = await readPromises(source, date);
    if (!edition) continue;
    report.editions += 1;
    for (const one of listShared(edition)) if (!shared.has(one.path)) shared.set(one.path, one);
    const read = await readEdition(contentDir, date, paper);
    const parts = { contentDir, content: read.edition, people };
    const lostBefore = report.lost;
    await check([toEditionAddress(edition)], parts);
    // All others of the edition are lost with it.
    if (report.lost > lostBefore) continue;
    const isMadeUp =
      site !== undefined || dates.length <= mostMadeUp || (await isEdited(contentDir, edition));
    if (!isMadeUp) report.notMadeUp += 1;
    await check(listOwn(isMadeUp ? edition : { ...edition, pages: [] }, { hasPdf }), parts);
  }
  await check([...shared.values()], { contentDir, content: undefined, people });
  io.drawLine?.('');
  report.diagnostics.sort(compareDiagnostics);
  return report;
}

async function isEdited(contentDir: string, edition: PromisedEdition): Promise<boolean> {
  return (await listEdited(contentDir, edition.date, edition.publication)).length > 0;
}

/** What the server would answer, without one. */
function openOffline({ contentDir, stateDir, now, err }: CommandIo): Ask {
  const newsroom = openNewsroom({ contentDir, stateDir, showProofs: false, log: err, now });
  const findStatus = openFindStatus(newsroom);
  return async (path) => {
    const { kind } = await findStatus(path);
    return kind === 'open' ? 'shown' : kind;
  };
}

async function judge(
  address: PromisedAddress,
  answer: AddressAnswer,
  parts: LostParts,
  report: ArchiveCheckReport,
): Promise<void> {
  report.addresses += 1;
  if (isAsPromised(address, answer)) return;
  report.lost += 1;
  const { file, place, finding } = await describeLost(address, answer, parts);
  reportTo(report.diagnostics, file)(place, finding);
}

/** A former slug of a withdrawn article is in no manifest as such, so 410 is right for it, too. */
function isAsPromised({ kind }: PromisedAddress, answer: AddressAnswer): boolean {
  if (kind === 'withdrawn') return answer === 'gone';
  return answer === 'shown' || (kind === 'article' && answer === 'gone');
}
