import type { Byline, Person } from '@/lib/content/bylines/byline';
import type { Role } from '@/lib/language/byline-vocabulary';

/**
 * Whether people with a role made a part of the article. schema.org has properties of their own for the others:
 * `editor` and `translator`.
 */
const isAuthorRole = {
  reporter: true,
  correspondent: true,
  photographer: true,
  writer: true,
  illustrator: true,
  editor: false,
  translator: false,
} satisfies Record<Role, boolean>;

/** Returns the people of a byline whose work the article is: those who wrote, photographed or drew. */
export function authorsOf(byline: Byline | undefined): Person[] {
  return (byline?.people ?? []).filter(({ roles }) => roles.some((role) => isAuthorRole[role]));
}
