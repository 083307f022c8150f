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

/** A column or a place as a directory names it. */
export interface ListedName {
  slug: string;
  /** The usual form: the one of the newest article. */
  name: string;
  /** Number of articles. */
  articles: number;
}

export interface NameDirectory {
  /** By slug, so that Chinese names are in the order of pinyin. */
  names: ListedName[];
  /** How far the archive is read; absent if all are there. */
  reading?: Progress;
}

/** @param summaries newest first */
export function gatherNames(summaries: readonly Summary[], by: 'labels' | 'places'): ListedName[] {
  const found = new Map<string, ListedName>();
  for (const summary of summaries) {
    for (const [name, articles] of Object.entries(summary[by])) {
      const slug = slugOf(name);
      const known = found.get(slug);
      if (known) known.articles += articles;
      else found.set(slug, { slug, name, articles });
    }
  }
  return [...found.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

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
