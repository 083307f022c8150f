import type { Block, Story } from '@/lib/layout/model/story';

/** A story of ordinary rank with a short headline. */
export function makeStory(blocks: Block[], more: Partial<Story> = {}): Story {
  return {
    slug: 's',
    section: 'city',
    rank: 3,
    headline: '标题',
    bylineRunsIn: false,
    blocks,
    pins: {},
    ...more,
  };
}
