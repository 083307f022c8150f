/** Writes sitemaps of all addresses as XML (sitemaps.org), their index and robots.txt. */

import { withScript } from '@/lib/addresses/script-query';
import type { Paper } from '@/lib/content/fields/schema';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { otherScript, scriptOf, scriptTags } from '@/lib/language/chinese/script/script';
import {
  archivePath,
  archiveRootPath,
  articlePath,
  correctionsPath,
  editionPath,
  homePath,
  labelsPath,
  newsSitemapPath,
  pagePath,
  peoplePath,
  placesPath,
  sectionPath,
  sitemapPartPath,
  sitemapPath,
  standingPath,
} from '../addresses/paths';
import { latestOf, toUtc } from '../article-times';
import { element, textElement, toXmlDocument } from './xml';

/** The data by which an edition's addresses are counted without reading the edition. */
export interface MappedEdition {
  date: string;
  /** The number of articles by section id. */
  sections: Record<string, number>;
  /** The number of pages; absent until the edition has been laid out. */
  pages?: number;
  /** Time of the last change to any article, in ISO 8601; absent until the edition has been read. */
  modified?: string;
}

/** One sitemap file: a year or a part of one. */
export interface SitemapPart {
  /** `2023`; further files of the same year are `2023-2` and so on. */
  name: string;
  editions: MappedEdition[];
}

/** A sitemap may contain 50,000 addresses (sitemaps.org). The margin is for editions, which are never split. */
const mostAddresses = 49_000;

/**
 * Distributes editions over sitemap files, newest first.
 *
 * @param editions newest first
 */
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

/** The name of the sitemap of addresses that belong to no edition: the front page, the archive, the sections. */
export const siteMapName = 'site';

/** Writes the sitemap index: the sitemap of the site, then those of the editions. */
export function toSitemapIndex(parts: readonly SitemapPart[], origin: string): string {
  const allEditions = parts.flatMap(({ editions }) => editions);
  const maps = [{ name: siteMapName, editions: allEditions }, ...parts].map(({ name, editions }) =>
    element('sitemap', {}, [
      textElement('loc', origin + sitemapPartPath(name)),
      ...toLastChange(editions.flatMap(({ modified }) => modified ?? [])),
    ]),
  );
  return toXmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, maps));
}

/** Without a known time, `lastmod` is left out. */
function toLastChange(moments: readonly string[]): string[] {
  return moments.length === 0 ? [] : [textElement('lastmod', toUtc(latestOf(moments)))];
}

/** An address in a sitemap. */
export interface MappedAddress {
  path: string;
  /** Time of the last change to the view, in ISO 8601; absent for an empty view. */
  modified?: string;
}

/** The pages and articles of an edition, which have addresses. */
export interface EditionAddresses {
  date: string;
  /** Absent until the edition has been laid out. */
  pages?: readonly { number: number; modified: string }[];
  teasers: readonly { slug: string; modified: string }[];
}

export function listAddresses({ date, pages = [], teasers }: EditionAddresses): MappedAddress[] {
  return [
    {
      path: editionPath(date),
      ...(teasers.length > 0 && { modified: latestOf(teasers.map(({ modified }) => modified)) }),
    },
    ...pages.map(({ number, modified }) => ({ path: pagePath(date, number), modified })),
    ...teasers.map(({ slug, modified }) => ({ path: articlePath(date, slug), modified })),
  ];
}

/** What of the site belongs to no edition. */
export interface SiteParts extends Pick<Paper, 'sections'> {
  standingPages?: readonly { slug: string }[];
}

/** Lists the addresses that belong to no edition. Sections without articles are left out. */
export function listSiteAddresses(
  { sections, standingPages = [] }: SiteParts,
  editions: readonly MappedEdition[],
): MappedAddress[] {
  const years = [...new Set(editions.map(({ date }) => Number(date.slice(0, 4))))];
  const inYear = (year: number) => editions.filter(({ date }) => date.startsWith(`${year}-`));
  const withSection = (id: string) => editions.filter((edition) => edition.sections[id]);
  return [
    toAddress(homePath, editions),
    ...[archiveRootPath, peoplePath, labelsPath, placesPath, correctionsPath()].map((path) =>
      toAddress(path, editions),
    ),
    ...years.map((year) => toAddress(archivePath(year), inYear(year))),
    ...sections
      .filter(({ id }) => withSection(id).length > 0)
      .map(({ id }) => toAddress(sectionPath(id), withSection(id))),
    ...standingPages.map(({ slug }) => ({ path: standingPath(slug) })),
  ];
}

function toAddress(path: string, shown: readonly MappedEdition[]): MappedAddress {
  const moments = shown.flatMap(({ modified }) => modified ?? []);
  return { path, ...(moments.length > 0 && { modified: latestOf(moments) }) };
}

/** @param language of the paper, BCP 47: each view of a Chinese one is named in both scripts */
export function toSitemap(
  addresses: readonly MappedAddress[],
  origin: string,
  language?: string,
): string {
  const own = language === undefined ? undefined : scriptOf(language);
  const urls = addresses.map(({ path, modified }) =>
    element('url', {}, [
      textElement('loc', origin + path),
      ...(own ? toAlternates(path, own, origin) : []),
      ...toLastChange(modified === undefined ? [] : [modified]),
    ]),
  );
  const alternates = own ? { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' } : {};
  return toXmlDocument(element('urlset', { xmlns: sitemapNamespace, ...alternates }, urls));
}

/** Names a view in both scripts, as Google's extension of sitemaps does. */
function toAlternates(path: string, own: ChineseScript, origin: string): string[] {
  const other = otherScript[own];
  return [
    [scriptTags[own], path],
    [scriptTags[other], withScript(path, other)],
  ].map(([hreflang = '', address = '']) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: origin + address }),
  );
}

export function toRobots(origin: string): string {
  const maps = [sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${origin}${path}`);
  return ['User-agent: *', 'Allow: /', '', ...maps, ''].join('\n');
}
