/** Maps of all addresses for search engines (sitemaps.org), as XML, and the way to them. */
import type { Paper } from '@/lib/content/fields/schema';
import {
  archivePath,
  archiveRootPath,
  articlePath,
  editionPath,
  homePath,
  newsSitemapPath,
  pagePath,
  sectionPath,
  sitemapPartPath,
  sitemapPath,
} from '../addresses/paths';
import { latestOf, toUtc } from '../article-times';
import { element, textElement, toXmlDocument } from './xml';

/** What a map must know of an edition to count its addresses without opening it. */
export interface MappedEdition {
  date: string;
  /** Articles by section. */
  sections: Record<string, number>;
  /** How many pages it has; absent until that is known. */
  pages?: number;
  /** When any of it was last changed for its readers. */
  modified: string;
}

/** One file of the map: a year, or a part of it. */
export interface SitemapPart {
  /** `2023`, and `2023-2` for what did not fit. */
  name: string;
  editions: MappedEdition[];
}

/** A map holds 50,000 addresses at most (sitemaps.org); an edition is never cut in two. */
const mostAddresses = 49_000;

/** @param editions newest first */
export function toSitemapParts(
  editions: readonly MappedEdition[],
  most = mostAddresses,
): SitemapPart[] {
  const parts: (SitemapPart & { year: string; size: number; number: number })[] = [];
  for (const edition of editions.toReversed()) {
    const year = edition.date.slice(0, 4);
    const size = countAddresses(edition);
    const last = parts.at(-1);
    if (last?.year === year && last.size + size <= most) {
      last.editions.push(edition);
      last.size += size;
    } else {
      const number = last?.year === year ? last.number + 1 : 1;
      const name = number === 1 ? year : `${year}-${number}`;
      parts.push({ name, editions: [edition], year, size, number });
    }
  }
  return parts.map(({ name, editions: own }) => ({ name, editions: own })).toReversed();
}

function countAddresses({ sections, pages = 0 }: MappedEdition): number {
  return 1 + pages + Object.values(sections).reduce((sum, count) => sum + count, 0);
}

export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The map of what belongs to no edition: the front, the archive, the sections. */
export const siteMapName = 'site';

/** The map of maps: the site's own, then one of each part of the archive. */
export function toSitemapIndex(parts: readonly SitemapPart[], origin: string): string {
  const editionsOf = parts.flatMap(({ editions }) => editions);
  const maps = [{ name: siteMapName, editions: editionsOf }, ...parts].map(({ name, editions }) =>
    element('sitemap', {}, [
      textElement('loc', origin + sitemapPartPath(name)),
      ...toLastChange(editions.map(({ modified }) => modified)),
    ]),
  );
  return toXmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, maps));
}

/** Nothing said is better than a time that is not true. */
function toLastChange(moments: readonly string[]): string[] {
  return moments.length === 0 ? [] : [textElement('lastmod', toUtc(latestOf(moments)))];
}

/** An address and when what stands there was last changed for its readers. */
export interface MappedAddress {
  path: string;
  /** ISO 8601; absent for what shows nothing yet. */
  modified?: string;
}

/** What has an address of its own in one edition. */
export interface EditionAddresses {
  date: string;
  /** Absent until it is known which pages there are. */
  pages?: readonly { number: number; modified: string }[];
  teasers: readonly { slug: string; modified: string }[];
}

export function listAddresses({ date, pages = [], teasers }: EditionAddresses): MappedAddress[] {
  return [
    { path: editionPath(date), modified: latestOf(teasers.map(({ modified }) => modified)) },
    ...pages.map(({ number, modified }) => ({ path: pagePath(date, number), modified })),
    ...teasers.map(({ slug, modified }) => ({ path: articlePath(date, slug), modified })),
  ];
}

/** What moves with every edition. A section without an article has no address yet that is worth a visit. */
export function listSiteAddresses(
  { sections }: Pick<Paper, 'sections'>,
  editions: readonly MappedEdition[],
): MappedAddress[] {
  const years = [...new Set(editions.map(({ date }) => Number(date.slice(0, 4))))];
  const inYear = (year: number) => editions.filter(({ date }) => date.startsWith(`${year}-`));
  const withSection = (id: string) => editions.filter((edition) => edition.sections[id]);
  return [
    toAddress(homePath, editions),
    toAddress(archiveRootPath, editions),
    ...years.map((year) => toAddress(archivePath(year), inYear(year))),
    ...sections
      .filter(({ id }) => withSection(id).length > 0)
      .map(({ id }) => toAddress(sectionPath(id), withSection(id))),
  ];
}

function toAddress(path: string, shown: readonly MappedEdition[]): MappedAddress {
  const moments = shown.map(({ modified }) => modified);
  return { path, ...(moments.length > 0 && { modified: latestOf(moments) }) };
}

export function toSitemap(addresses: readonly MappedAddress[], origin: string): string {
  const urls = addresses.map(({ path, modified }) =>
    element('url', {}, [
      textElement('loc', origin + path),
      ...toLastChange(modified === undefined ? [] : [modified]),
    ]),
  );
  return toXmlDocument(element('urlset', { xmlns: sitemapNamespace }, urls));
}

export function toRobots(origin: string): string {
  const maps = [sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${origin}${path}`);
  return ['User-agent: *', 'Allow: /', '', ...maps, ''].join('\n');
}
