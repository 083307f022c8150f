import type { Role } from '@/lib/language/byline-vocabulary';
import type { Summary } from './edition-record';
import type { People } from './people';
import type { Progress } from './record-queue';

/** A person as the directory names them. */
export interface ListedPerson {
  slug: string;
  /** The usual form. */
  name: string;
  /** Number of articles. */
  articles: number;
  /** The roles that bylines name, the most usual first. */
  roles: Role[];
  /** The years of the first and the last article. */
  first: number;
  last: number;
}

export interface PeopleDirectory {
  /** By slug. */
  people: ListedPerson[];
  /** How far the archive is read; absent if all are there. */
  reading?: Progress;
}

interface Gathered {
  articles: number;
  roles: Map<Role, number>;
  years: number[];
}

/** Gathers the people of the editions that readers see; those who have no slug yet are left out. */
export function toDirectory(
  summaries: readonly Summary[],
  { slugOf, namesOf }: Pick<People, 'slugOf' | 'namesOf'>,
): ListedPerson[] {
  const found = new Map<string, Gathered>();
  for (const { date, people } of summaries) {
    const year = Number(date.slice(0, 4));
    for (const [index, name] of people.names.entries()) {
      const slug = slugOf(name);
      if (slug === undefined) continue;
      const person: Gathered = found.get(slug) ?? { articles: 0, roles: new Map(), years: [] };
      const articles = people.counts[index] ?? 0;
      person.articles += articles;
      for (const role of people.roles[index] ?? [])
        person.roles.set(role, (person.roles.get(role) ?? 0) + articles);
      if (person.years.at(-1) !== year) person.years.push(year);
      found.set(slug, person);
    }
  }
  return [...found]
    .map(([slug, { articles, roles, years }]) => ({
      slug,
      name: namesOf(slug)[0] ?? slug,
      articles,
      roles: [...roles].sort(([, a], [, b]) => b - a).map(([role]) => role),
      first: Math.min(...years),
      last: Math.max(...years),
    }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
