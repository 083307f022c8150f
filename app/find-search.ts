import type { SearchState } from '@/components/search/search-state';
import { type SearchValues, toSearchQuery } from '@/lib/addresses/search-query';
import type { Article } from '@/lib/content/article';
import { articlePath, markedAddress, searchAddress } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { type ChosenPerson, choosePerson } from '@/lib/newsroom/archive/choose-person';
import { toQuotationQuery } from '@/lib/search/query/quote';
import { findPerson, getPaper, searchArchive, suggest } from './data';

/** What an address of the search answers. */
export type FoundSearch =
  | { kind: 'shown'; state: SearchState }
  /** The address of the same search. */
  | { kind: 'moved'; to: ReturnType<typeof searchAddress> };

/** About a screen of headlines with their excerpts. */
const hitsPerPage = 20;

/** Searches for what the address says, as far as the paper knows it: a section that is gone is none. */
export async function findSearch(values: SearchValues): Promise<FoundSearch> {
  const paper = await getPaper();
  const kinds = kindsOf(paper.language);
  const { section, kind, person, ...rest } = values;
  const meant = person === undefined ? undefined : await findMeantPerson(person);
  const known: SearchValues = {
    ...rest,
    ...(paper.sections.some(({ id }) => id === section) && { section }),
    ...(kinds.some((one) => one === kind) && { kind }),
    ...(person !== undefined && { person: meant?.slug ?? person }),
  };
  if (toSearchQuery(known) !== toSearchQuery(values)) {
    return { kind: 'moved', to: searchAddress(known) };
  }
  const isNobody = person !== undefined && meant === undefined;
  const shownPerson = meant?.name ?? person;
  const state = { values, isNobody, ...(shownPerson !== undefined && { person: shownPerson }) };
  if (toSearchQuery(values) === '') return { kind: 'shown', state };
  if (isNobody) return { kind: 'shown', state: { ...state, found: nothing } };
  const { page, from, to, order, after, q = '' } = values;
  const found = await searchArchive({
    query: q,
    order: order === 'relevance' ? 'relevance' : 'newest',
    limit: hitsPerPage,
    ...(after !== undefined && { after }),
    filters: {
      ...(section !== undefined && { section }),
      ...(person !== undefined && { person }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(page !== undefined && { page: Number(page) }),
      ...(isKind(kind, kinds) && { kind }),
    },
  });
  return { kind: 'shown', state: { ...state, found } };
}

const nothing = { hits: [], total: { count: 0, isExact: true }, isCut: false };

type Kind = Article['kind'];

/** The kinds that are searched: the form has their names. */
function kindsOf(language: string): Kind[] {
  const named: Partial<Record<Kind, string>> = languageOf(language).messages.kinds;
  const isNamed = (kind: string): kind is Kind => Object.hasOwn(named, kind);
  return ['news', ...Object.keys(named).filter(isNamed)];
}

const isKind = (kind: string | undefined, kinds: readonly Kind[]): kind is Kind =>
  kinds.some((one) => one === kind);

/** People of names that begin alike; whoever has exactly the name is among the first. */
const mostPeople = 40;

/** Finds a person by the slug, or by the name that a reader typed. */
async function findMeantPerson(text: string): Promise<ChosenPerson | undefined> {
  if (/^[a-z0-9-]+$/.test(text)) {
    const { names, moved } = await findPerson(text);
    const slug = moved ?? text;
    const [name] = moved === undefined ? names : (await findPerson(moved)).names;
    if (name !== undefined) return { slug, name };
  }
  return choosePerson(await suggest(text, mostPeople), text);
}

/**
 * Finds the address that a quotation leads to: the article that has it, where only one does, with the quotation marked;
 * else the search for it.
 */
export async function findQuotation(text: string): Promise<`/${string}`> {
  const query = toQuotationQuery(text);
  const { hits, next, reading } = await searchArchive({
    query,
    order: 'newest',
    limit: 1,
    filters: {},
  });
  const [hit] = hits;
  if (!hit || next !== undefined || reading) return searchAddress({ q: query });
  return markedAddress(articlePath(hit.date, hit.slug), query);
}
