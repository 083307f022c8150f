import { type Address, matchAddress } from '@/lib/addresses/match-address';
import { leadsNowhere } from '@/lib/edition/addresses/find-redirect';
import {
  findLogo,
  findPerson,
  findPicture,
  findStandingPicture,
  findWithdrawn,
  getPaper,
  getStandingPage,
  listDays,
  listPages,
  listSlugs,
} from '../data';

/** What the content says of an address before anything is rendered. */
export type AddressStatus =
  /** Next answers it, and says itself if there is nothing. */
  | { kind: 'open' }
  /** Readers cannot see what it is the address of. */
  | { kind: 'missing' }
  /** It is the address of an article that was withdrawn. `page` is the path of the page that says so. */
  | { kind: 'gone'; page: `/gone/${string}` };

/**
 * Finds what an address leads to, by the content alone. Next would render a page before it says that there is
 * nothing.
 *
 * @param address path and query
 */
export async function findStatus(address: string): Promise<AddressStatus> {
  const [path = '', query] = address.split('?');
  const { form, values = {} } = matchAddress(path) ?? {};
  if (form === 'logo') return toStatus(!(await findLogo(values.name ?? '')));
  if (form === 'standingPicture' || form === 'standingPictureVariant')
    return toStatus(!(await findStandingPicture(values.name ?? '')));
  const { date, slug, page, ...others } = values;
  const withdrawn =
    date !== undefined && slug !== undefined ? await findWithdrawn(date, slug) : undefined;
  if (withdrawn) return { kind: 'gone', page: `/gone/${withdrawn.date}/${withdrawn.slug}` };
  // How many pages an edition has on another sheet is known only after it is made up for that sheet.
  const isOwnSheet = !new URLSearchParams(query).has('sheet');
  const known = { date, slug, ...(isOwnSheet && { page }), ...others };
  return toStatus(await isMissing(known));
}

function toStatus(isMissing: boolean): AddressStatus {
  return { kind: isMissing ? 'missing' : 'open' };
}

type Values = { [Name in keyof Address['values']]: Address['values'][Name] | undefined };

async function isMissing(values: Values): Promise<boolean> {
  const { date, slug, name, section, person, year, page, standing } = values;
  if (standing !== undefined) return !(await getStandingPage(standing));
  if (section !== undefined) return !(await getPaper()).sections.some(({ id }) => id === section);
  if (person !== undefined) return isNobody(person);
  if (year !== undefined) return !(await listDays()).some((day) => day.date.startsWith(year));
  if (date === undefined) return false;
  if (name !== undefined) return !(await findPicture(date, name));
  const slugs = await listSlugs(date);
  if (!slugs || (slug !== undefined && leadsNowhere(slug, slugs))) return true;
  return page !== undefined && !(await listPages(date))?.has(Number(page));
}

async function isNobody(slug: string): Promise<boolean> {
  const { names, moved, reading } = await findPerson(slug);
  // Whose slug it is may be in an edition that was not read yet.
  return names.length === 0 && moved === undefined && !reading;
}
