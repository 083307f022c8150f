/**
 * Chooses the articles that are similar to one: those that share its people, places, keywords and words of its
 * headline. A phrase that few articles have says more than one that many have, and one that all have says nothing.
 */

export interface SimilarRequest {
  /** The article that the others are similar to; it is not found itself. */
  date: string;
  slug: string;
  /** Names and words that the article is about, the most telling first. */
  phrases: readonly string[];
  limit: number;
  /** The dates of the editions that may be found. */
  shown: readonly string[] | 'all';
}

export interface SimilarArticle {
  date: string;
  slug: string;
  title: string;
}

/** Phrases that are looked up: each is a walk through the index. A headline has about ten words. */
export const mostLookedUp = 16;
/** The newest articles that are looked at of each phrase. What more articles have says little about any of them. */
export const mostSeen = 200;
export const mostSimilar = 20;

/**
 * The least that similar articles share, in phrases that nobody else has: nearly one, or two that five and twenty
 * articles have. With less, lists were of articles that only use the same verbs.
 */
const leastShared = 0.85;

/**
 * Ranks articles by what they share.
 *
 * @param found for each phrase the ids of other articles that have it, at most `mostSeen`
 * @param size how many articles there are, at most `mostSeen`
 * @returns ids, the most similar first, then the newest
 */
export function rankSimilar(found: readonly (readonly number[])[], size: number): number[] {
  const shares = new Map<number, number>();
  for (const ids of found) {
    const weight = Math.log((size + 1) / (ids.length + 1)) / Math.log(size + 1);
    for (const id of ids) shares.set(id, (shares.get(id) ?? 0) + weight);
  }
  return [...shares]
    .filter(([, share]) => share >= leastShared)
    .sort(([a, shareOfA], [b, shareOfB]) => shareOfB - shareOfA || b - a)
    .map(([id]) => id);
}
