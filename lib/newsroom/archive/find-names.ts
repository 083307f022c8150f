import { LRUCache } from 'lru-cache';
import { toNameSlug } from '@/lib/edition/addresses/name-slug';
import type { Summary } from './edition-record';
import type { Progress } from './record-queue';

export interface FoundNames {
  /** The usual form first: the one of the newest article. */
  names: string[];
  reading?: Progress;
}

/** Slugs of names: those of an archive are looked up at every visit, and reading Chinese takes a while. */
const slugs = new LRUCache<string, string>({ max: 20_000 });

/** @param summaries newest first */
export function findNames(
  summaries: readonly Summary[],
  by: 'labels' | 'places',
  slug: string,
): string[] {
  const names = new Set(summaries.flatMap((summary) => Object.keys(summary[by])));
  return [...names].filter((name) => slugOf(name) === slug);
}

function slugOf(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const slug = toNameSlug(name);
  slugs.set(name, slug);
  return slug;
}
