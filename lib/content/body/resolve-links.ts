/**
 * Resolves the links of a body and reports broken ones. A link can refer to another article of the edition by its
 * slug, file or address, to another edition by address or file, to lists of the paper (such as a section), to other
 * sites and to mail addresses.
 */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type AddressForm, parameters } from '@/lib/addresses/address-forms';
import { matchAddress } from '@/lib/addresses/match-address';
import { toPath } from '@/lib/addresses/to-path';
import { cutText } from '@/lib/language/cut-text';
import type { Finding, Place } from '../diagnostic';
import { isEditionDate } from '../fields/edition-date';
import { findSuggestion } from '../fields/find-suggestion';
import { slugOfFile } from '../fields/slug';
import { standingFolder } from '../files/folder-names';
import { isPictureName } from '../files/picture-files';
import type { BodyContext } from './body-context';
import { findCrossheadFix, listCrossheads } from './crossheads';

/** A link that leads out of the article. It is checked later, because that takes reading what it leads to. */
export interface OutsideLink {
  /** `standingFolder` for a standing page. */
  date: string;
  /** The slug of the article; absent for a link to the edition. */
  slug?: string;
  /** The id of a crosshead there, decoded. */
  crosshead?: string;
  place: Place | undefined;
}

/** @returns the links to other editions and to crossheads of other articles; their addresses are set in the tree */
export function resolveLinks(root: Root, context: BodyContext): OutsideLink[] {
  const outside: OutsideLink[] = [];
  const crossheads = listCrossheads(root);
  visit(root, 'element', (element) => {
    if (element.tagName !== 'a' || isFootnoteLink(element)) return;
    const place = element.position?.start;
    const written = String(element.properties.href ?? '').replace(/^[a-z]+:/i, toLower);
    element.properties.href = written;
    const address = decode(written);
    const target = findTarget(address, context);
    if ('message' in target) context.report(place, target);
    else if (target.href !== undefined) element.properties.href = target.href + fragmentOf(written);
    if (!('date' in target)) return;
    const { date, slug, warning } = target;
    if (warning) context.report(place, warning);
    if (warning) return;
    const crosshead = slug === undefined ? undefined : crossheadIn(address);
    if (date === context.date && slug === context.slug) {
      const problem = findCrossheadProblem(address, crosshead, crossheads);
      if (problem) context.report(place, problem);
    } else if (date !== context.date || crosshead !== undefined) {
      outside.push({
        ...{ date, place },
        ...(slug !== undefined && { slug }),
        ...(crosshead !== undefined && { crosshead }),
      });
    }
  });
  return outside;
}

/** The sanitiser knows the names of protocols in lower case only. */
const toLower = (protocol: string) => protocol.toLowerCase();

/** Returns the id in the fragment of an address, `#第二节`; the `#:~:text=…` of a quotation has none. */
function crossheadIn(address: string): string | undefined {
  return /#(?!:~:)(.+?)(?::~:.*)?$/s.exec(address)?.[1];
}

/** Returns the problem of a link to a crosshead of this article, `#第二节`, that does not exist. */
function findCrossheadProblem(
  address: string,
  crosshead: string | undefined,
  ids: readonly string[],
): Finding | undefined {
  if (crosshead === undefined || ids.includes(crosshead)) return undefined;
  return broken(address, findCrossheadFix(crosshead, ids));
}

/** Returns the fragment of an address, `#第二节` or the `#:~:text=…` of a quotation, as it is encoded there. */
function fragmentOf(address: string): string {
  return /#.+$/s.exec(address)?.[0] ?? '';
}

/** A target without `href` has the address as it is written, one with a date is in that edition. */
type Target =
  | { href?: string }
  | { href: string; date: string; slug?: string; warning?: Finding }
  | Finding;

function findTarget(address: string, context: BodyContext): Target {
  const path = address.replace(/[?#].*$/s, '').replace(/(?<=.)\/$/, '');
  if (/^https?:|^mailto:/i.test(address))
    return URL.canParse(address)
      ? {}
      : broken(address, 'write the whole address: https://example.com/page');
  if (/^tel:/i.test(address))
    return /^tel:\+?[\d().-]+$/i.test(address)
      ? {}
      : broken(address, 'write the digits of the number: tel:+86-371-0000000');
  if (/^\/\//.test(address)) return broken(address, `write https:${address}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address))
    return broken(address, 'write an https, mailto or tel address');
  if (/^#./.test(address)) return toArticle(context.date, context.slug);
  if (path === '') return broken(address, 'write an address or a slug');
  const inPaper = path.replace(upToEdition, '/');
  if (!inPaper.startsWith('/')) return findHere(path.replace(/^\.\//, ''), address, context);
  return findInPaper(inPaper, address, context);
}

/** A relative path from an edition's folder to that of another edition. */
const upToEdition = new RegExp(`^\\.\\./(?=${parameters.date}(?:/|$))`);
const insideEdition = new RegExp(`^/(${parameters.date})/(.+)$`, 's');
/** Addresses that exist in every paper. */
const lists: ReadonlySet<AddressForm> = new Set([
  'home',
  'feed',
  'briefFeed',
  'archive',
  'archiveYear',
  'archiveDay',
  'archivePage',
  'archivePageList',
  'label',
  'labelPage',
  'place',
  'placePage',
  'corrections',
  'correctionsFeed',
  'correctionsPage',
  'people',
  'peopleInitial',
  'person',
  'personFeed',
  'personPage',
]);
/** Addresses that exist in every edition. */
const ofEdition: ReadonlySet<AddressForm> = new Set([
  'edition',
  'editionPdf',
  'editionEpub',
  'editionHtml',
  'page',
  'pagePdf',
  'print',
  'large',
]);

function findInPaper(path: string, address: string, context: BodyContext): Target {
  const { form, values: { date, section, standing } = {} } = matchAddress(path) ?? {};
  if (form && ofEdition.has(form) && date)
    return isEditionDate(date) ? { href: path, date } : broken(path, 'write a date that exists');
  if (form === 'section' || form === 'sectionPage' || form === 'sectionFeed')
    return section && context.sections.includes(section) ? { href: path } : notInPaper(address);
  if (form && lists.has(form)) return { href: path };
  if (form === 'standing' && standing)
    return context.date === standingFolder
      ? findHere(standing, address, context)
      : toArticle(standingFolder, standing);
  const [, ofDate, rest] = insideEdition.exec(path) ?? [];
  if (!ofDate || !rest) return notInPaper(address);
  return ofDate === context.date
    ? findHere(rest, address, context)
    : findElsewhere(ofDate, rest, address);
}

function toArticle(date: string, slug: string): Target {
  const href =
    date === standingFolder
      ? toPath('standing', { standing: slug })
      : toPath('article', { date, slug });
  return { href, date, slug };
}

function notInPaper(address: string): Finding {
  return broken(address, 'write a slug of this edition, or /date/slug');
}

function findElsewhere(date: string, rest: string, address: string): Target {
  if (!isEditionDate(date)) return broken(address, 'write a date that exists');
  if (rest.includes('/')) return broken(address, 'write /date/slug');
  return toArticle(date, slugIn(rest));
}

function findHere(name: string, address: string, context: BodyContext): Target {
  const { slugs, date, pictures, withdrawn } = context;
  const slug = slugs.get(name);
  if (slug !== undefined) return toArticle(date, slug);
  const former = slugIn(name);
  if (withdrawn?.has(former)) {
    return { href: toPath('article', { date, slug: former }), date, warning: toWithdrawn(address) };
  }
  if (pictures.has(name) || isPictureName(name))
    return broken(address, `show the picture: ![…](${name})`);
  if (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(name) && !name.endsWith('.md')) {
    return broken(address, `write https://${address}`);
  }
  const suggestion = findSuggestion(slugOfFile(name), new Set(slugs.values()));
  return broken(address, suggestion ? `did you mean ${suggestion}?` : slugFix(date));
}

/** Returns the warning about a link to a withdrawn article, whose address says why it was withdrawn. */
export function toWithdrawn(address: string): Finding {
  return {
    code: 'withdrawn-link',
    severity: 'warning',
    message: `${address} was withdrawn`,
    fix: 'remove the link, or link to what replaces the article',
  };
}

const slugFix = (date: string) =>
  date === standingFolder
    ? 'write the name of a standing page, or /date/slug'
    : 'write the slug of an article of this edition';

/** Returns the slug in a file name or address. Only the file name may have a number before it. */
function slugIn(name: string): string {
  return name.endsWith('.md') ? slugOfFile(name) : name;
}

function broken(address: string, fix: string): Finding {
  const shown = address.length > 60 ? `${cutText(address, 60)}…` : address;
  return { code: 'broken-link', message: `link to ${shown || 'nothing'} is broken`, fix };
}

function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
