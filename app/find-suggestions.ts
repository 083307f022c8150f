import { toViewHref } from '@/components/reader/script/reader-script';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, personPath, searchAddress, sectionPath } from '@/lib/edition/addresses/paths';
import { mostOfKind, type SuggestionsAnswer } from '@/lib/edition/suggestion';
import { languageOf } from '@/lib/language/find-language';
import type { ArchiveSuggestion } from '@/lib/newsroom/archive/search-archive';
import { findHits } from '@/lib/search/query/find-hits';
import { parseQuery } from '@/lib/search/query/parse-query';
import { getPaper, suggest } from './data';

interface Completion {
  kind: 'person' | 'place' | 'section' | 'headline';
  text: string;
  address: string;
}

/** Returns what a reader may mean who has typed so much. */
export async function findSuggestions(typed: string): Promise<SuggestionsAnswer> {
  const paper = await getPaper();
  const completions =
    typed === ''
      ? []
      : [...findSections(paper, typed), ...(await suggest(typed, mostOfKind)).map(toCompletion)];
  const { suggestionKinds } = languageOf(paper.language).messages.search;
  return [
    typed,
    completions.map(({ text }) => text),
    completions.map(({ kind }) => suggestionKinds[kind]),
    completions.map(({ address }) => toViewHref(address)),
  ];
}

function findSections({ sections }: Paper, typed: string): Completion[] {
  const query = parseQuery(typed);
  return sections
    .filter(({ name }) => findHits(name, query).length > 0)
    .slice(0, mostOfKind)
    .map(({ id, name }) => ({ kind: 'section', text: name, address: sectionPath(id) }));
}

function toCompletion(found: ArchiveSuggestion): Completion {
  const { kind, text } = found;
  switch (kind) {
    case 'person': {
      const { personSlug } = found;
      const address =
        personSlug === undefined ? searchAddress({ q: text }) : personPath(personSlug);
      return { kind, text, address };
    }
    case 'place':
      return { kind, text, address: searchAddress({ q: text }) };
    case 'headline':
      return { kind, text, address: articlePath(found.date, found.slug) };
    default:
      return kind satisfies never;
  }
}
