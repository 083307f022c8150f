import type { SuggestionsAnswer } from '@/lib/edition/suggestion';

/** Answers of a view; a reader who deletes a letter has the last one again. */
const mostKnown = 50;
const known = new Map<string, SuggestionsAnswer>();

/** Fetches suggestions; undefined if there are none to be had, or the request was given up. */
export async function fetchSuggestions(
  address: string,
  text: string,
  signal: AbortSignal,
): Promise<SuggestionsAnswer | undefined> {
  const typed = text.trim();
  const before = known.get(typed);
  if (before) return before;
  try {
    const [path = '', chosen] = address.split('?');
    const query = new URLSearchParams(chosen);
    query.set('q', typed);
    const response = await fetch(`${path}?${query}`, { signal });
    if (!response.ok) return undefined;
    // Our own server of the same build wrote it.
    const answer: SuggestionsAnswer = await response.json();
    if (known.size < mostKnown) known.set(typed, answer);
    return answer;
  } catch {
    // It was given up, or the reader is offline: the search itself works without.
    return undefined;
  }
}
