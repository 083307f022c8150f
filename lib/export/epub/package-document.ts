/**
 * Writes the package document (EPUB 3.3, 5): what the publication is, its files and their order.
 */

import { withScript } from '@/lib/addresses/script-query';
import type { Paper } from '@/lib/content/fields/schema';
import { editionPath } from '@/lib/edition/addresses/paths';
import { latestOf, modifiedOf, toUtc } from '@/lib/edition/article-times';
import type { Edition } from '@/lib/edition/edition';
import { element, textElement } from '@/lib/edition/feeds/xml';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { languageOf } from '@/lib/language/find-language';
import { listAccessibility } from './accessibility-metadata';
import type { Book } from './book';
import { identify } from './book-identifier';
import { describeIssue } from './describe-issue';

export interface PackageItem {
  id: string;
  href: string;
  type: string;
  properties?: string;
  /** True for what is read in order. */
  isPage?: true;
}

export interface PackageParts {
  paper: Paper;
  edition: Edition;
  book: Book;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The script of the edition, if it is not the paper's own. */
  script?: ChineseScript | undefined;
  items: readonly PackageItem[];
}

export function toPackageDocument({ items, ...parts }: PackageParts): string {
  const { language } = parts.paper;
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'issue',
    'xml:lang': language,
    dir: languageOf(language).direction,
  };
  return element('package', attributes, [
    element(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      listMetadata(parts, items),
    ),
    element(
      'manifest',
      {},
      items.map(({ id, href, type, properties }) =>
        element('item', { id, href, 'media-type': type, properties }),
      ),
    ),
    element(
      'spine',
      { 'page-progression-direction': languageOf(language).direction },
      items.filter(({ isPage }) => isPage).map(({ id }) => element('itemref', { idref: id })),
    ),
  ]);
}

function listMetadata(
  { paper, edition, origin, script }: Omit<PackageParts, 'items'>,
  items: readonly PackageItem[],
): string[] {
  const { language, name, publisher = name } = paper;
  const { proof } = languageOf(language).messages;
  const issue = describeIssue(edition, language);
  // E-readers list publications by this title alone.
  const title = [name, issue, ...(edition.status === 'published' ? [] : [proof])].join(' ');
  const address =
    origin === undefined ? undefined : origin + withScript(editionPath(edition.date), script);
  return [
    textElement('dc:identifier', identify(paper, edition, script), { id: 'issue' }),
    textElement('dc:title', title),
    textElement('dc:language', language),
    textElement('dc:creator', name),
    textElement('dc:publisher', publisher),
    textElement('dc:date', edition.date),
    textElement('dc:source', address),
    meta('dcterms:modified', findModified(edition)),
    meta('belongs-to-collection', name, { id: 'paper' }),
    meta('collection-type', 'series', { refines: '#paper' }),
    meta('group-position', String(edition.issue ?? edition.date.replaceAll('-', '.')), {
      refines: '#paper',
    }),
    ...listAccessibility({
      language,
      hasPictures: items.some(({ type, properties }) => type.startsWith('image/') && !properties),
      pageSource: languageOf(language).hasSheets ? `${name} ${issue}` : 'none',
    }).map(([property, value]) => meta(property, value)),
  ];
}

function meta(property: string, value: string, attributes: Record<string, string> = {}): string {
  return textElement('meta', value, { property, ...attributes });
}

/**
 * When the edition was last changed, as its articles say it. It is no time of a file, which a copy of the content folder
 * would change.
 */
function findModified({ articles, release }: Edition): string {
  const released = release === undefined ? [] : [new Date(release).toISOString()];
  return toUtc(latestOf([...articles.map(modifiedOf), ...released]));
}
