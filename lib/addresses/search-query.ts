/**
 * The query of addresses of searches, and of pages that mark what was searched for. Every text is read as some query:
 * what a parameter cannot be is left out, so that each search has one address, which can be shared.
 */
import { parameters } from './address-forms';

/** The parameters of `/search`, in the order of its form. */
export const searchParameters = [
  'q',
  'section',
  'kind',
  'person',
  'page',
  'from',
  'to',
  'order',
  'after',
  'text',
] as const;

export type SearchParameter = (typeof searchParameters)[number];

/** What a reader searches for; absent is what was left empty. */
export type SearchValues = Partial<Record<SearchParameter, string>>;

/** In UTF-16 code units: no name is longer. */
const longestName = 60;
/** In UTF-16 code units, as much as is looked for (`lib/search/query/parse-query.ts`). */
const longestMarked = 200;
/** Suggestions are for what is being typed. */
const longestPrefix = 60;

/** Values that are no free text. The newest hits come first unless another order is wanted. */
const patterns: Partial<Record<SearchParameter, RegExp>> = {
  section: /^[^/]{1,60}$/u,
  kind: /^[a-z]{1,20}$/,
  page: new RegExp(`^${parameters.page}$`),
  from: new RegExp(`^${parameters.date}$`),
  to: new RegExp(`^${parameters.date}$`),
  order: /^relevance$/,
  after: /^(?:n-?\d{1,12}|r\d{1,5})$/,
};

/** Parses the query of `/search`. Of a parameter that is there twice, the first value counts. */
export function parseSearchValues(query: URLSearchParams): SearchValues {
  const values: SearchValues = {};
  for (const name of searchParameters) {
    const value = toPlainText(query.get(name) ?? '', name === 'text');
    const short = name === 'person' ? cut(value, longestName) : value;
    if (short !== '' && isValue(name, short)) values[name] = short;
  }
  return values;
}

function isValue(name: SearchParameter, text: string): boolean {
  if (!(patterns[name]?.test(text) ?? true)) return false;
  return (name !== 'from' && name !== 'to') || isDay(text);
}

/** False for 31 February, which dates have as a day of March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Returns the query of the one address of a search; empty if nothing is searched for. */
export function toSearchQuery(values: SearchValues): string {
  const query = new URLSearchParams();
  for (const name of searchParameters) {
    const value = values[name];
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `?${query}` : '';
}

/** Returns what a page is to mark; empty if nothing. */
export function parseMarked(query: URLSearchParams): string {
  return cut(toPlainText(query.get('q') ?? ''), longestMarked);
}

/** Returns what a reader has typed so far. */
export function parsePrefix(query: URLSearchParams): string {
  return cut(toPlainText(query.get('q') ?? ''), longestPrefix);
}

/** One spelling of a text: composed, without white at its ends and control characters, but for those between lines. */
function toPlainText(text: string, hasLines = false): string {
  if (hasLines) {
    const lines = text.split(/[\r\n\u2028\u2029]+/).map((line) => toPlainText(line));
    return lines.filter(Boolean).join('\n');
  }
  return text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** Never cuts a character outside the basic plane in two. */
function cut(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, '')
    .trim();
}
