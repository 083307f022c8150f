import { matchAddress } from '@/lib/addresses/match-address';
import { leadsNowhere } from '@/lib/edition/addresses/find-redirect';
import { listSlugs } from '../data';

/**
 * True for the address of an edition or article that readers cannot see, by the content alone. Next would make the
 * edition up and render a page before it says so.
 */
export async function isUnknown(address: string): Promise<boolean> {
  const { date, slug } = matchAddress(address.replace(/\?.*/s, ''))?.values ?? {};
  if (date === undefined) return false;
  const slugs = await listSlugs(date);
  return !slugs || (slug !== undefined && leadsNowhere(slug, slugs));
}
