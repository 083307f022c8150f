/**
 * Makes the record of an edition. It is a function of plain data, so that a thread can run it: in comes the name of
 * an edition, out goes its summary. The record itself goes to the store, and the articles never leave the thread.
 */
import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import { changeTime, stampEdition } from '@/lib/content/files/edition-folder';
import { readPublication } from '@/lib/content/published/publication';
import { shownFolder } from '@/lib/content/published/shown-folder';
import { withPublication } from '@/lib/content/published/with-publication';
import {
  type EditionOutline,
  type EditionTexts,
  readEdition,
  readOutline,
  readTexts,
} from '@/lib/content/read-edition';
import type { SearchPlace } from '@/lib/search/open-search-index';
import { type JsonStore, openJsonStore } from '@/lib/store/json-store';
import {
  type EditionRecord,
  isSameSource,
  placeArticles,
  type RecordedEdition,
  type RecordSource,
  type Summary,
  toRecord,
  toRecordedEdition,
} from './edition-record';
import { indexEdition, isIndexed } from './index-edition';
import { goodName, recordName } from './stored-names';

/** Raised whenever the shape of anything in the store changes. */
export const storeFormat = 8;

export interface RecordOrder {
  contentDir: string;
  /** The folder of the store. */
  folder: string;
  paper: Paper;
  date: string;
  /** True to make the record again although there is one of the present state. */
  isFresh?: boolean;
  /** Where the edition is indexed for searches; absent: it is not. */
  search?: SearchPlace;
}

/** A few editions to be recorded. */
export interface RecordOrders extends Omit<RecordOrder, 'date'> {
  dates: string[];
}

/** What became of an edition: its summary, or why it has none. */
export type Recorded =
  /** `isMade` is false if there was a record of the present state. */
  | { kind: 'recorded'; summary: Summary; isMade: boolean }
  | { kind: 'refused'; refusal: Refusal }
  /** There is no such folder any more. */
  | { kind: 'gone'; date: string };

/** An edition with errors that never was without. */
export interface Refusal {
  date: string;
  source: RecordSource;
  errors: number;
  warnings: number;
}

/** Opens the store of records. All of them can be made again, so a power cut may damage some. */
export function openRecords(folder: string): JsonStore {
  return openJsonStore({ folder, format: storeFormat, isDurable: false });
}

/** Records a few editions, one after another. */
export async function recordEditions({ dates, ...order }: RecordOrders): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (const date of dates) recorded.push(await recordEdition({ ...order, date }));
  return recorded;
}

/**
 * Returns the summary of an edition, stores its record, and indexes it for searches. What is of the present state is
 * not made again, so what `publish` or an interrupted run has done stays done.
 */
export async function recordEdition(order: RecordOrder): Promise<Recorded> {
  const { contentDir, folder, paper, date, isFresh, search } = order;
  const store = openRecords(folder);
  const source = await findSource(contentDir, date, paper);
  const last = await store.read<EditionRecord>(recordName(date));
  // A folder that is listed and cannot be read is away, and its record remains as it is.
  if (!source)
    return last
      ? { kind: 'recorded', summary: last.summary, isMade: false }
      : { kind: 'gone', date };
  const stored = !isFresh && last && isSameSource(last.summary.source, source) ? last : undefined;
  const isToIndex = search && (isFresh || !(await isIndexed(search, date, source)));
  if (stored && !isToIndex) {
    return { kind: 'recorded', summary: { ...stored.summary, source }, isMade: false };
  }
  const whole = isToIndex ? await readNow<EditionTexts>(order, readTexts) : undefined;
  const content = isToIndex ? whole : await readNow<EditionOutline>(order, readOutline);
  if (!content) return { kind: 'refused', refusal: await refuse(order, source) };
  const summary = stored
    ? { ...stored.summary, source }
    : await storeRecord(store, toRecordedEdition(content), source);
  if (isToIndex && whole) {
    const articles = placeArticles(whole.articles, stored);
    await indexEdition(search, { date, source, articles });
  }
  return { kind: 'recorded', summary, isMade: true };
}

/**
 * Returns an edition as readers see it now: as it last was if it has errors, and without what was withdrawn since;
 * undefined if it never was without errors.
 *
 * @param read `readTexts`, or `readOutline` where the articles need not be read as a whole
 */
async function readNow<C extends EditionOutline>(
  { contentDir, folder, paper, date }: RecordOrder,
  read: (...input: Parameters<typeof readOutline>) => Promise<{ edition?: C }>,
): Promise<C | undefined> {
  const shownIn = await shownFolder(contentDir, date, paper);
  const { edition } = await read(shownIn, date, paper, { linksIn: contentDir });
  const content = edition ?? (await openRecords(folder).read<C>(goodName(date)));
  // What is read from copies, or as it last was, may have been withdrawn since.
  const isOlder = !edition || shownIn !== contentDir;
  return content && isOlder
    ? withPublication(content, await readPublication(contentDir, date))
    : content;
}

/** Writes the record of an edition and returns its summary. */
export async function storeRecord(
  store: JsonStore,
  edition: RecordedEdition,
  source: RecordSource,
): Promise<Summary> {
  const record = toRecord(edition, source);
  await store.write(recordName(edition.date), record);
  return record.summary;
}

/** Only the full reading has all diagnostics. */
async function refuse({ contentDir, date, paper }: RecordOrder, source: RecordSource) {
  const { diagnostics } = await readEdition(contentDir, date, paper);
  const count = (wanted: string) =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return { date, source, errors: count('error'), warnings: count('warning') };
}

/** Returns what a record of the edition is made from at present; undefined if there is no such folder. */
export async function findSource(
  contentDir: string,
  date: string,
  paper: Paper,
): Promise<RecordSource | undefined> {
  const folderTime = await changeTime(contentDir, date);
  const stamp = await stampEdition(contentDir, date);
  if (stamp === undefined || folderTime === undefined) return undefined;
  return { stamp, folderTime, paper: hashPaper(paper) };
}

/**
 * Returns a hash of what articles depend on in paper.yaml. Names and addresses of the paper are left out, so that
 * changing them does not make all editions be read again.
 */
export function hashPaper(paper: Paper): string {
  const { name, nameLatin, tagline, publisher, contact, footer, imprint, ...more } = paper;
  const { url, since, sheet, sections, theme, logo, analytics, traditional, ...rest } = more;
  const ids = sections.map(({ id, aliases }) => (aliases ? [id, ...aliases] : id));
  return createHash('sha256')
    .update(JSON.stringify({ rest, ids }))
    .digest('base64url')
    .slice(0, 16);
}
