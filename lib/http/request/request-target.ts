/**
 * What a request is for, by its target alone (RFC 9112, section 3.2). Nothing is read and nothing is rendered for
 * an address that cannot exist, so a scan of invented addresses costs no more than comparing them with the table.
 */
import { LRUCache } from 'lru-cache';
import type { AddressForm } from '@/lib/addresses/address-forms';
import { toCanonicalPath } from '@/lib/addresses/canonical-path';
import { parseClippings, toClippingsQuery } from '@/lib/addresses/clippings-query';
import { matchAddress } from '@/lib/addresses/match-address';
import {
  addScript,
  type ChineseScript,
  parseScript,
  scriptForms,
} from '@/lib/addresses/script-query';
import {
  parseMarked,
  parsePrefix,
  parseSearchValues,
  toSearchQuery,
} from '@/lib/addresses/search-query';
import { type AddressPolicy, addressPolicies } from './address-policy';

export type RequestTarget =
  /** An address of the paper. `address` has only the parameters that the form knows, in a fixed order. */
  | {
      kind: 'known';
      form: AddressForm;
      policy: AddressPolicy;
      address: string;
      hasRsc: boolean;
      /** True if the answer depends on what a reader typed. */
      isTyped: boolean;
      /** The script in which the reader wants to read, which the address has. */
      script?: ChineseScript;
    }
  /** Another spelling of an address. */
  | { kind: 'moved'; form: AddressForm; path: string; search: string }
  /** A file of the build, by its path under `/_next/static/`. */
  | { kind: 'static'; path: string }
  | { kind: 'missing' }
  | { kind: 'tooLong' };

/** In characters. Font addresses are the longest: a page of rare characters takes about 7,000. */
const longestTarget = 8192;

const missing = { kind: 'missing' } as const;
const staticPrefix = '/_next/static/';

/** The parameter by which Next's router tells its requests from those for the page at the same address. */
const routerParameter = '_rsc';

/** Parsing takes longer than everything else that a cached answer needs. */
const parsed = new LRUCache<string, RequestTarget>({ max: 5000 });
/** Longer targets are parsed each time, so that they take no memory. */
const longestParsed = 200;

export function parseTarget(target: string): RequestTarget {
  if (target.length > longestTarget) return { kind: 'tooLong' };
  const known = parsed.get(target) ?? parse(target);
  if (target.length <= longestParsed) parsed.set(target, known);
  return known;
}

function parse(target: string): RequestTarget {
  const [, path = '', search = ''] =
    /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (!path.startsWith('/') || !isDecodable(path)) return missing;
  if (path.startsWith(staticPrefix))
    return { kind: 'static', path: path.slice(staticPrefix.length) };
  const form = matchAddress(path)?.form;
  const isExact = form && (addressPolicies[form].hasForeignNames || toCanonicalPath(path) === path);
  return isExact ? parseKnown(form, path, search) : parseOther(path, search);
}

function parseKnown(form: AddressForm, path: string, search: string): RequestTarget {
  const policy = addressPolicies[form];
  const query = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const [name, values] of Object.entries(policy.query ?? {})) {
    const value = query.get(name);
    if (value === null || value === '') continue;
    if (!values.test(value)) return missing;
    kept.set(name, value);
  }
  const script = scriptForms.has(form) ? parseScript(query) : undefined;
  if (script) kept.set('script', script);
  const hasRsc = query.has(routerParameter);
  const known = { kind: 'known', form, policy, hasRsc, ...(script && { script }) } as const;
  if (policy.typed === undefined) {
    return { ...known, address: withQuery(path, kept), isTyped: false };
  }
  const typed = parseTyped(policy.typed, query);
  const isTyped = policy.typed === 'search' || policy.typed === 'prefix' || typed.size > 0;
  if (script) typed.set('script', script);
  const hasOneSpelling = policy.typed === 'search' || policy.typed === 'clippings';
  if (hasOneSpelling && !hasRsc && !isSame(typed, query)) {
    return { kind: 'moved', form, path, search: toSearch(policy.typed, typed, script) };
  }
  return { ...known, address: withQuery(path, typed), isTyped };
}

/** Returns the query as links of the paper have it. */
function toSearch(
  typed: AddressPolicy['typed'],
  query: URLSearchParams,
  script: ChineseScript | undefined,
): string {
  if (typed !== 'clippings') return withQuery('', query);
  return addScript(toClippingsQuery(parseClippings(query)), script);
}

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size > 0 ? `${path}?${query}` : path;

/** Returns the parameters that a reader typed, as the one address of an answer has them. */
function parseTyped(
  typed: NonNullable<AddressPolicy['typed']>,
  query: URLSearchParams,
): URLSearchParams {
  if (typed === 'search') return new URLSearchParams(toSearchQuery(parseSearchValues(query)));
  if (typed === 'clippings') return new URLSearchParams(toClippingsQuery(parseClippings(query)));
  const text = typed === 'marked' ? parseMarked(query) : parsePrefix(query);
  return new URLSearchParams(text === '' ? {} : { q: text });
}

/** True for the same parameters in the same order, however their characters are encoded. */
function isSame(one: URLSearchParams, other: URLSearchParams): boolean {
  return one.toString() === other.toString();
}

function parseOther(path: string, search: string): RequestTarget {
  const canonical = toCanonicalPath(path);
  const form = matchAddress(canonical)?.form;
  if (!form || canonical === path) return missing;
  // A header may hold visible ASCII characters only (RFC 9110, section 5.5).
  return {
    kind: 'moved',
    form,
    path: canonical,
    search: /^[\x21-\x7E]*$/.test(search) ? search : '',
  };
}

/** True if every percent-encoding is one of UTF-8 (RFC 3629, section 4), and none is of a control character. */
function isDecodable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
