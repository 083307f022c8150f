import { matchAddress } from '@/lib/addresses/match-address';
import { leadsNowhere } from '@/lib/edition/addresses/find-redirect';
import {
  findLogo,
  findPerson,
  findPicture,
  findStandingPicture,
  getPaper,
  getStandingPage,
  listDays,
  listSlugs,
} from '../data';

/**
 * True for the address of something that readers cannot see, by the content alone. Next would make the edition up and
 * render a page before it says so.
 */
export async function isUnknown(address: string): Promise<boolean> {
  const { form, values = {} } = matchAddress(address.replace(/\?.*/s, '')) ?? {};
  const { date, slug, name, section, person, year, standing } = values;
  if (standing !== undefined) return !(await getStandingPage(standing));
  if (form === 'logo') return !(await findLogo(name ?? ''));
  if (form === 'standingPicture') return !(await findStandingPicture(name ?? ''));
  if (section !== undefined) return !(await getPaper()).sections.some(({ id }) => id === section);
  if (person !== undefined) return isNobody(person);
  if (year !== undefined) return !(await listDays()).some((day) => day.date.startsWith(year));
  if (date === undefined) return false;
  if (name !== undefined) return !(await findPicture(date, name));
  const slugs = await listSlugs(date);
  return !slugs || (slug !== undefined && leadsNowhere(slug, slugs));
}

async function isNobody(slug: string): Promise<boolean> {
  const { name, reading } = await findPerson(slug);
  // Whose slug it is may be in an edition that was not read yet.
  return !name && !reading;
}
