import type { EditionSettings, Paper } from '@/lib/content/fields/schema';
import { type Publication, readPublication } from '@/lib/content/published/publication';

export interface IssueParts {
  contentDir: string;
  date: string;
  paper: Paper;
  settings: EditionSettings;
  publication: Publication | undefined;
  /** The dates of all editions, newest first. */
  dates: readonly string[];
}

/**
 * Returns the issue number of an edition. Once published it is the one that was printed, whatever becomes of other
 * editions. Before, it is that of edition.yaml, or else counted from the last published number or from `since`.
 */
export async function findIssue(parts: IssueParts): Promise<number | undefined> {
  const { publication } = parts;
  if (publication?.issue !== undefined) return publication.issue ?? undefined;
  return countIssue(parts);
}

/** Editions that are looked at for a published number: of two months of a daily, one has been published. */
const mostLookedAt = 64;

/** Returns the number that `publish` would print. */
export async function countIssue(
  parts: Omit<IssueParts, 'publication'>,
): Promise<number | undefined> {
  const { contentDir, date, paper, settings, dates } = parts;
  const { since } = paper;
  if (settings.issue !== undefined) return settings.issue;
  if (!since || date < since.date) return undefined;
  const earlier = dates.filter((other) => other >= since.date && other < date);
  for (const [between, other] of earlier.slice(0, mostLookedAt).entries()) {
    const { publication } = await readPublication(contentDir, other);
    if (typeof publication?.issue === 'number') return publication.issue + between + 1;
  }
  return since.issue + earlier.length;
}
