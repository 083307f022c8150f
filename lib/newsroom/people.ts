import { toPersonSlug } from '@/lib/edition/addresses/person-slug';

/**
 * Who has which address. Names are written as their pinyin; where two names share it, the one that
 * appeared first in the paper keeps the bare slug and later ones get a number, for ever.
 */
export interface People {
  slugOf: (name: string) => string;
  nameOf: (slug: string) => string | undefined;
  /** Gives a name its slug when it has none. True when it was new. */
  add: (name: string) => boolean;
  /** Names by slug, to be kept. */
  toJson: () => Record<string, string>;
}

/** @param kept what `toJson` gave earlier */
export function openPeople(kept: Record<string, string> = {}): People {
  const names = new Map(Object.entries(kept));
  const slugs = new Map(Object.entries(kept).map(([slug, name]) => [name, slug]));
  const add = (name: string) => {
    if (slugs.has(name)) return false;
    const slug = findFree(toPersonSlug(name), names);
    names.set(slug, name);
    slugs.set(name, slug);
    return true;
  };
  return {
    add,
    slugOf: (name) => {
      add(name);
      return slugs.get(name) ?? toPersonSlug(name);
    },
    nameOf: (slug) => names.get(slug),
    toJson: () => Object.fromEntries(names),
  };
}

function findFree(slug: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
