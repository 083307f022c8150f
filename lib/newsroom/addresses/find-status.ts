import { findSection } from '@/lib/addresses/find-section';
import { type Address, matchAddress } from '@/lib/addresses/match-address';
import type { WithdrawnArticle } from '@/lib/content/article';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { findMeantWithdrawn, leadsNowhere } from '@/lib/edition/addresses/find-redirect';
import type { Newsroom } from '../newsroom';

/** What the content says of an address before anything is rendered. */
export type AddressStatus =
  /** Next answers it, and says itself if there is nothing. */
  | { kind: 'open' }
  /** Readers cannot see what it is the address of. */
  | { kind: 'missing' }
  /** It is the address of an article that was withdrawn. `page` is the path of the page that says so. */
  | { kind: 'gone'; page: `/gone/${string}` };

/** Finds what an address leads to. `address` is its path and query. */
export type FindStatus = (address: string) => Promise<AddressStatus>;

/** The part of the newsroom that knows addresses. */
export type AddressSource = Pick<
  Newsroom,
  | 'readPaper'
  | 'listStandingPages'
  | 'findLogo'
  | 'findStandingPicture'
  | 'findPicture'
  | 'listSlugs'
  | 'listPages'
  | 'listWithdrawn'
> & { archive: Pick<Newsroom['archive'], 'listDays' | 'findPerson'> };

/**
 * Returns the function that finds what an address leads to, by the content alone: Next would render a page before it
 * says that there is nothing. `paper check --archive` uses the same function.
 */
export function openFindStatus(source: AddressSource): FindStatus {
  return async (address) => {
    const [path = '', query] = address.split('?');
    const { form, values = {} } = matchAddress(path) ?? {};
    if (form === 'logo') return toStatus(!(await source.findLogo(values.name ?? '')));
    if (form === 'standingPicture' || form === 'standingPictureVariant')
      return toStatus(!(await source.findStandingPicture(values.name ?? '')));
    const { date, slug, page, ...others } = values;
    const withdrawn =
      date !== undefined && slug !== undefined
        ? await findWithdrawn(source, date, slug)
        : undefined;
    if (withdrawn) return { kind: 'gone', page: `/gone/${date}/${withdrawn.slug}` };
    // How many pages an edition has on another sheet is known only after it is made up for that sheet.
    const isOwnSheet = !new URLSearchParams(query).has('sheet');
    return toStatus(
      await isMissing(source, { date, slug, ...(isOwnSheet && { page }), ...others }),
    );
  };
}

/**
 * Finds the withdrawn article that a segment of an address means; undefined if it is not one, and for an edition that
 * readers may not see.
 */
export async function findWithdrawn(
  { listWithdrawn, listSlugs }: Pick<AddressSource, 'listWithdrawn' | 'listSlugs'>,
  date: string,
  segment: string,
): Promise<WithdrawnArticle | undefined> {
  if (!isEditionDate(date)) return undefined;
  const withdrawn = await listWithdrawn(date);
  if (withdrawn.length === 0) return undefined;
  return findMeantWithdrawn(segment, withdrawn, (await listSlugs(date)) ?? new Set());
}

function toStatus(isNothing: boolean): AddressStatus {
  return { kind: isNothing ? 'missing' : 'open' };
}

type Values = { [Name in keyof Address['values']]: Address['values'][Name] | undefined };

async function isMissing(source: AddressSource, values: Values): Promise<boolean> {
  const { date, slug, name, section, person, year, page, standing } = values;
  if (standing !== undefined)
    return !(await source.listStandingPages()).some((one) => isCalled(one, standing));
  if (section !== undefined) return !findSection(await listSections(source), section);
  if (person !== undefined) return isNobody(source, person);
  if (year !== undefined)
    return !(await source.archive.listDays()).some((day) => day.date.startsWith(year));
  if (date === undefined) return false;
  if (!isEditionDate(date)) return true;
  if (name !== undefined) return !(await source.findPicture(date, name));
  const slugs = await source.listSlugs(date);
  if (!slugs || (slug !== undefined && leadsNowhere(slug, slugs))) return true;
  return page !== undefined && !(await source.listPages(date))?.has(Number(page));
}

/** True for the name of a standing page, or one that it had before. */
function isCalled(page: { slug: string; aliases: readonly string[] }, name: string): boolean {
  return page.slug === name || page.aliases.includes(name);
}

async function listSections({ readPaper }: AddressSource): Promise<Paper['sections']> {
  return (await readPaper())?.sections ?? [];
}

async function isNobody({ archive }: AddressSource, slug: string): Promise<boolean> {
  const { names, moved, reading } = await archive.findPerson(slug);
  // Whose slug it is may be in an edition that was not read yet.
  return names.length === 0 && moved === undefined && !reading;
}
