import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayAfter } from '@/lib/content/fields/day-count';
import { formatDay } from '@/lib/language/dates';

interface Copying {
  /** The paper to copy. */
  starter: string;
  folder: string;
  /** The date of the starter's only edition. */
  manualDate: string;
  /** The date of the edition in the copy. */
  date: string;
  language: string;
}

/**
 * Copies a paper with one edition and moves the edition to another date, in its files as well: `since` in paper.yaml
 * and the dates of corrections are those of the edition, dates in words are as well, and the commands of the text make
 * an edition of the next day. The copy has not been published.
 */
export async function copyStarter(copying: Copying): Promise<void> {
  const { starter, folder, manualDate, date, language } = copying;
  const withDate = (text: string) =>
    text
      .replaceAll(manualDate, date)
      .replaceAll(dayAfter(manualDate), dayAfter(date))
      .replaceAll(formatDay(manualDate, language), formatDay(date, language));
  const entries = await readdir(starter, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name === 'published.json') continue;
    const inside = entry.parentPath.slice(starter.length);
    const target = join(folder, withDate(inside));
    await mkdir(target, { recursive: true });
    const from = join(entry.parentPath, entry.name);
    const to = join(target, entry.name);
    if (/\.(?:md|yaml)$/.test(entry.name)) {
      await writeFile(to, withDate(await readFile(from, 'utf8')));
    } else {
      await copyFile(from, to);
    }
  }
}
