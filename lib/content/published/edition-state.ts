/** When an edition is shown, in milliseconds since 1970; undefined for a proof. */
export type Release = number | undefined;

/** `scheduled`: published with a time that is yet to come. */
export type EditionState = 'proof' | 'scheduled' | 'published';

/** @param now in milliseconds since 1970 */
export function stateOf(release: Release, now: number): EditionState {
  if (release === undefined) return 'proof';
  return release > now ? 'scheduled' : 'published';
}
