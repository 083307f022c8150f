/**
 * Suggestions as browsers have them (OpenSearch Suggestions 1.1): what was typed, the completions, what each of them is,
 * and where it leads.
 */
export type SuggestionsAnswer = readonly [
  typed: string,
  completions: readonly string[],
  descriptions: readonly string[],
  addresses: readonly string[],
];

export const suggestionsType = 'application/x-suggestions+json';

/** A suggestion of each kind is one of at most so many. */
export const mostOfKind = 4;
/** Of four kinds. */
export const mostSuggestions = 4 * mostOfKind;
