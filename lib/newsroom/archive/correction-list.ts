import type { JsonStore } from '@/lib/store/json-store';
import type { EditionRecord, Summary, Teaser } from './edition-record';
import type { Progress } from './record-queue';
import { recordName } from './stored-names';

/** A correction, with the article that it is about. */
export interface ListedCorrection {
  /** The day of the correction: `2023-03-11`. */
  date: string;
  text: string;
  teaser: Teaser;
}

/** One page of the corrections, by their own days, newest first. */
export interface CorrectionList {
  corrections: ListedCorrection[];
  /** Number of this page; 1 has the newest. */
  page: number;
  pages: number;
  total: number;
  /** How far the archive is read; absent if the list is complete. */
  reading?: Progress;
}

/** About a screen. */
const perPage = 20;

/** A correction by its own day, the edition of its article, and its number among those that have both. */
interface CorrectionPlace {
  date: string;
  edition: string;
  nth: number;
}

/** The places of the corrections on one page. */
export interface CorrectionSlice {
  days: CorrectionPlace[];
  pages: number;
  total: number;
}

/** Finds from the summaries alone which corrections are on a page, so that only the records of their editions are read. */
export function findCorrectionSlice(
  summaries: readonly Pick<Summary, 'date' | 'corrections'>[],
  page: number,
): CorrectionSlice | undefined {
  const all = summaries
    .flatMap(({ date: edition, corrections }) =>
      corrections.map((date, at) => {
        const nth = corrections.slice(0, at).filter((one) => one === date).length;
        return { date, edition, nth };
      }),
    )
    .sort(newestFirst);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  if (page > pages) return undefined;
  return { days: all.slice((page - 1) * perPage, page * perPage), pages, total: all.length };
}

const newestFirst = (
  a: { date: string; edition: string },
  b: { date: string; edition: string },
): number => b.date.localeCompare(a.date) || b.edition.localeCompare(a.edition);

export async function readCorrections(
  { days, pages, total }: CorrectionSlice,
  page: number,
  store: JsonStore,
): Promise<CorrectionList> {
  const corrections: ListedCorrection[] = [];
  const records = new Map<string, ListedCorrection[]>();
  for (const { date, edition, nth } of days) {
    const known = records.get(edition) ?? (await readAll(edition, store));
    records.set(edition, known);
    corrections.push(...known.filter((one) => one.date === date).slice(nth, nth + 1));
  }
  return { corrections, page, pages, total };
}

async function readAll(edition: string, store: JsonStore): Promise<ListedCorrection[]> {
  const record = await store.read<EditionRecord>(recordName(edition));
  return (record?.teasers ?? []).flatMap((teaser) =>
    (teaser.corrections ?? []).map(({ date, text }) => ({ date, text, teaser })),
  );
}
