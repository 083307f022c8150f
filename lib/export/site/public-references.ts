import { matchAddress } from '@/lib/addresses/match-address';
import { dateOf } from './site';

/** Returns what tells whether an address may lead to something that readers see: not to what was withdrawn. */
export function openPublicReferences(
  editions: readonly { date: string; publicSlugs: ReadonlySet<string> }[],
): (path: string) => boolean {
  const slugs = new Map(editions.map(({ date, publicSlugs }) => [date, publicSlugs]));
  return (path) => {
    const date = dateOf(path);
    if (date === undefined) return true;
    const slug = matchAddress(path)?.values.slug;
    return slug === undefined ? slugs.has(date) : (slugs.get(date)?.has(slug) ?? false);
  };
}
