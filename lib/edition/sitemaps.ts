/** Maps of all addresses for search engines (sitemaps.org, and Google's for news), as XML. */
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/schema';
import { articlePath, editionPath, newsSitemapPath, sitemapPartPath, sitemapPath } from './paths';
import { element, textElement, toXmlDocument } from './xml';

/** What a map must know of an edition to count its addresses without opening it. */
export interface MappedEdition {
  date: string;
  /** Articles by section. */
  sections: Record<string, number>;
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

function countAddresses({ sections }: MappedEdition): number {
  return 1 + Object.values(sections).reduce((sum, count) => sum + count, 0);
}

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export function toSitemapIndex(parts: readonly SitemapPart[], origin: string): string {
  const maps = parts.map(({ name }) =>
    element('sitemap', {}, [textElement('loc', origin + sitemapPartPath(name))]),
  );
  return toXmlDocument(element('sitemapindex', { xmlns: sitemapSpace }, maps));
}

/** What has an address of its own in one edition. Its pages show the same articles once more. */
export interface EditionAddresses {
  date: string;
  slugs: string[];
}

export function toSitemap(editions: readonly EditionAddresses[], origin: string): string {
  const paths = editions.flatMap(({ date, slugs }) => [
    editionPath(date),
    ...slugs.map((slug) => articlePath(date, slug)),
  ]);
  const urls = paths.map((path) => element('url', {}, [textElement('loc', origin + path)]));
  return toXmlDocument(element('urlset', { xmlns: sitemapSpace }, urls));
}

const twoDays = 48 * 60 * 60 * 1000;

export interface NewsSitemapParts {
  articles: readonly Article[];
  paper: Paper;
  origin: string;
  now: Date;
}

/** Only what was published in the last two days, as Google asks; it may be empty. */
export function toNewsSitemap({ articles, paper, origin, now }: NewsSitemapParts): string {
  const isNews = ({ published }: Article) => {
    const age = now.getTime() - Date.parse(published);
    return age >= 0 && age <= twoDays;
  };
  const publication = element('news:publication', {}, [
    textElement('news:name', paper.name),
    textElement('news:language', toNewsLanguage(paper.language)),
  ]);
  const urls = articles
    .filter(isNews)
    .map(({ date, slug, title, published }) =>
      element('url', {}, [
        textElement('loc', origin + articlePath(date, slug)),
        element('news:news', {}, [
          publication,
          textElement('news:publication_date', published),
          textElement('news:title', title),
        ]),
      ]),
    );
  const spaces = {
    xmlns: sitemapSpace,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return toXmlDocument(element('urlset', spaces, urls));
}

/** ISO 639, but `zh-cn` and `zh-tw` for the two scripts of Chinese: Google's exception. */
function toNewsLanguage(language: string): string {
  const { language: code, script } = new Intl.Locale(language).maximize();
  if (code !== 'zh') return code;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

export function toRobots(origin: string): string {
  const maps = [sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${origin}${path}`);
  return ['User-agent: *', 'Allow: /', '', ...maps, ''].join('\n');
}
