import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { digestPages } from '@/lib/print/digest-pages';

export interface DigestedEdition {
  paper: Paper;
  edition: Edition;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
  /** The public origin of the paper; empty where it does not know its own. */
  origin: string;
}

/**
 * Returns a digest of everything that the whole edition in one view shows, except the bytes of its pictures.
 *
 * @returns hexadecimal
 */
export function digestEdition({ paper, edition, people, origin }: DigestedEdition): string {
  const { articles, unlisted } = edition;
  const pages = edition.pages.map(({ plan: _, ...page }) => page);
  const sheets = digestPages({ paper, edition, pages: edition.pages });
  const state = [sheets, pages, articles, unlisted, [...people], origin];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}
