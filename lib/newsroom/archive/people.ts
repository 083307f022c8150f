import { toPersonSlug } from '@/lib/edition/addresses/person-slug';

/**
 * The slugs of people, as in their addresses. A slug is the pinyin of the name. Where two names have the
 * same pinyin, the first one to be added has the plain slug and later ones get a number. A slug never changes.
 */
export interface People {
  /** Returns undefined for a name that was not added yet. */
  slugOf: (name: string) => string | undefined;
  nameOf: (slug: string) => string | undefined;
  /** Gives a name a slug if it has none: `plain`, or with a number if that is taken. */
  add: (name: string, plain?: string) => void;
  /** Returns names by slug, to be stored. */
  toJson: () => Record<string, string>;
}

/** @param stored what `toJson` returned earlier */
export function openPeople(stored: Record<string, string> = {}): People {
  const names = new Map(Object.entries(stored));
  const slugs = new Map(Object.entries(stored).map(([slug, name]) => [name, slug]));
  return {
    add: (name, plain = toPersonSlug(name)) => {
      if (slugs.has(name)) return;
      const slug = findFree(plain, names);
      names.set(slug, name);
      slugs.set(name, slug);
    },
    slugOf: (name) => slugs.get(name),
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
