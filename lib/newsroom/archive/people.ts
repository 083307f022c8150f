import type { KnownPeople } from '@/lib/content/published/people-file';
import { toPersonSlug } from '@/lib/edition/addresses/person-slug';

/**
 * The slugs of people, as in their addresses. Those in people.yaml are for ever. Whoever is not in it has the pinyin
 * of the name; where two names have the same pinyin, the first one to be added has the plain slug and later ones get a
 * number.
 */
export interface People {
  /** Returns undefined for a name that was not added yet. */
  slugOf: (name: string) => string | undefined;
  /** Lists the names of one person, the usual one first; empty for a slug of nobody. */
  namesOf: (slug: string) => string[];
  /** Returns the present slug of somebody who had another one before. */
  movedTo: (slug: string) => string | undefined;
  /** Gives a name a slug if it has none: `plain`, or with a number if that is taken. */
  add: (name: string, plain?: string) => void;
  /** Returns the names by slug that are not in people.yaml, to be stored. */
  toJson: () => Record<string, string>;
}

/**
 * @param stored what `toJson` returned earlier
 * @param known the people in people.yaml
 */
export function openPeople(
  stored: Record<string, string> = {},
  known: KnownPeople = new Map(),
): People {
  const knownNames = new Map<string, string[]>();
  const moved = new Map<string, string>();
  for (const [name, { slug, formerly }] of known) {
    knownNames.set(slug, [...(knownNames.get(slug) ?? []), name]);
    for (const former of formerly) moved.set(former, slug);
  }
  const isKnown = (slug: string) => knownNames.has(slug) || moved.has(slug);
  const free = Object.entries(stored).filter(([slug, name]) => !known.has(name) && !isKnown(slug));
  const names = new Map(free);
  const slugs = new Map(free.map(([slug, name]) => [name, slug]));
  const slugOf = (name: string) => known.get(name)?.slug ?? slugs.get(name);
  const findFree = (plain: string) => {
    let slug = plain;
    for (let number = 2; names.has(slug) || isKnown(slug); number += 1) slug = `${plain}-${number}`;
    return slug;
  };
  return {
    add: (name, plain = toPersonSlug(name)) => {
      if (slugOf(name) !== undefined) return;
      const slug = findFree(plain);
      names.set(slug, name);
      slugs.set(name, slug);
    },
    slugOf,
    namesOf: (slug) => {
      const name = names.get(slug);
      return knownNames.get(slug) ?? (name === undefined ? [] : [name]);
    },
    movedTo: (slug) => moved.get(slug),
    toJson: () => Object.fromEntries(names),
  };
}
