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
import type { Finding, Place } from '../diagnostic';
import { isEditionDate } from '../fields/edition-date';
import { findSuggestion } from '../fields/find-suggestion';
import { slugOfFile } from '../fields/slug';
import { isPictureName } from '../files';
import type { BodyContext } from './body-context';

/** A link to another edition. It is checked later, because that takes reading the other edition's folder. */
export interface OutsideLink {
  date: string;
  /** The slug of the article; absent for a link to the edition. */
  slug?: string;
  place: Place | undefined;
}

/** @returns the links to other editions, whose addresses are already set in the tree */
export function resolveLinks(root: Root, context: BodyContext): OutsideLink[] {
  const outside: OutsideLink[] = [];
  visit(root, 'element', (element) => {
    if (element.tagName !== 'a' || isFootnoteLink(element)) return;
    const place = element.position?.start;
    const target = findTarget(decode(String(element.properties.href ?? '')), context);
    if ('message' in target) context.report(place, target);
    else if ('date' in target) {
      const { date, slug } = target;
      element.properties.href =
        slug === undefined ? toPath('edition', { date }) : toPath('article', { date, slug });
      if (target.date !== context.date) outside.push({ ...target, place });
    } else if (target.href !== undefined) element.properties.href = target.href;
  });
  return outside;
}

type Target = { href?: string } | { date: string; slug?: string } | Finding;

/** Returns the target of an address, without `href` if the address needs no change. */
function findTarget(address: string, context: BodyContext): Target {
  const path = address.replace(/[?#].*$/s, '').replace(/(?<=.)\/$/, '');
  if (/^https?:|^mailto:/i.test(address))
    return URL.canParse(address)
      ? {}
      : broken(address, 'write the whole address: https://example.com/page');
  if (/^\/\//.test(address)) return broken(address, `write https:${address}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address))
    return broken(address, 'write an https or mailto address');
  if (path === '') return broken(address, 'write an address or a slug');
  const inPaper = path.replace(upToEdition, '/');
  if (!inPaper.startsWith('/')) return findHere(path.replace(/^\.\//, ''), address, context);
  const { form, values: { date, section } = {} } = matchAddress(inPaper) ?? {};
  if ((form === 'edition' || form === 'page') && date)
    return findEdition(date, inPaper, form === 'page');
  if (form === 'section' || form === 'sectionPage')
    return section && context.sections.includes(section) ? { href: inPaper } : notInPaper(address);
  if (form && lists.has(form)) return { href: inPaper };
  const [, ofDate, rest] = insideEdition.exec(inPaper) ?? [];
  if (!ofDate || !rest) return notInPaper(address);
  return ofDate === context.date
    ? findHere(rest, address, context)
    : findElsewhere(ofDate, rest, address);
}

/** A relative path from an edition's folder to that of another edition. */
const upToEdition = new RegExp(`^\\.\\./(?=${parameters.date}(?:/|$))`);
const insideEdition = new RegExp(`^/(${parameters.date})/(.+)$`, 's');
const lists: ReadonlySet<AddressForm> = new Set([
  'home',
  'archive',
  'archiveYear',
  'person',
  'personPage',
]);

function notInPaper(address: string): Finding {
  return broken(address, 'write a slug of this edition, or /date/slug');
}

function findEdition(date: string, path: string, isPage: boolean): Target {
  if (!isEditionDate(date)) return broken(path, 'write a date that exists');
  return isPage ? { href: path } : { date };
}

function findElsewhere(date: string, rest: string, address: string): Target {
  if (!isEditionDate(date)) return broken(address, 'write a date that exists');
  if (rest.includes('/')) return broken(address, 'write /date/slug');
  return { date, slug: slugIn(rest) };
}

function findHere(name: string, address: string, { slugs, date, pictures }: BodyContext): Target {
  const slug = slugs.get(name);
  if (slug !== undefined) return { date, slug };
  if (pictures.has(name) || isPictureName(name))
    return broken(address, `show the picture: ![…](${name})`);
  if (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(name) && !name.endsWith('.md')) {
    return broken(address, `write https://${address}`);
  }
  const suggestion = findSuggestion(slugIn(name), new Set(slugs.values()));
  return broken(
    address,
    suggestion ? `did you mean ${suggestion}?` : 'write the slug of an article of this edition',
  );
}

/** Returns the slug in a file name or address. Only the file name may have a number before it. */
function slugIn(name: string): string {
  return name.endsWith('.md') ? slugOfFile(name) : name;
}

function broken(address: string, fix: string): Finding {
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
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
