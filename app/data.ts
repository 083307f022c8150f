import { cache } from 'react';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import type { SheetSize } from '@/lib/layout/model/sheet-grid';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { buildName } from './build-name';

/**
 * The site's one door to the content. Answers are as fresh as the folder; within one request each is
 * asked for once.
 */
const newsroom = openNewsroom({
  contentDir: process.env.CONTENT_DIR ?? 'content',
  stateDir: process.env.STATE_DIR ?? '.banmian',
  showProofs: process.env.SHOW_PROOFS === '1',
  build: buildName,
  log: console.error,
});

/** What is shown of a paper that has no readable paper.yaml yet. */
const blankPaper: Paper = {
  name: '版面',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  sections: [],
};

export const getPaper = cache(async () => (await newsroom.readPaper()) ?? blankPaper);

/** Undefined for what is no date, no edition, or not out. */
export const getEdition = cache(async (date: string) =>
  isEditionDate(date) ? newsroom.findEdition(date) : undefined,
);

/** The edition made up anew for another sheet; its own where none is named. */
export const getEditionOn = cache(async (date: string, size: SheetSize | undefined) =>
  isEditionDate(date) ? newsroom.findEdition(date, size && { size }) : undefined,
);

/** The widths by which the editions were made up. */
export const getMetrics = openTextMetrics;

export const getNewestEdition = cache(newsroom.findNewest);
export const getDatesBeside = cache(newsroom.findBeside);
export const getPicture = newsroom.findPicture;
export const getLastChange = newsroom.findLastChange;
export const { listTeasers, listEditions, listNearby, slugPeople, findPerson, readRecord } =
  newsroom.archive;
