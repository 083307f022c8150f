import type { Release } from '@/lib/content/published/edition-state';
import { expireAt } from '@/lib/store/record-sources';

/** True if readers may see an edition that is released at a time. What is made before that time expires at it. */
export type IsOut = (release: Release) => boolean;

export interface ReleaseClockParts {
  /** True where proofs and scheduled editions are shown as well. */
  showProofs: boolean;
  now: () => Date;
}

/** Returns the one function that decides whether an edition is public. */
export function openReleaseClock({ showProofs, now }: ReleaseClockParts): IsOut {
  return (release) => {
    const isScheduled = release !== undefined && release > Number(now());
    // Where it is shown already, it is marked as a proof until then.
    if (isScheduled) expireAt(release);
    return showProofs || (release !== undefined && !isScheduled);
  };
}
