import type { ClippedStory } from '@/lib/addresses/clippings-query';
import type { WithdrawnArticle } from '@/lib/content/article';
import type { Clip } from './to-clipped-articles';

/** What the address of a saved story leads to. */
export type FoundClip =
  | { kind: 'story'; clip: Clip }
  | { kind: 'withdrawn'; story: ClippedStory; withdrawn: WithdrawnArticle }
  | { kind: 'unknown'; story: ClippedStory };
