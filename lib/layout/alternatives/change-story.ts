import type { Pins, Story } from '../model/story';

/** New values for what an editor can pin of a story; null removes a pin. */
export interface StoryChanges {
  rank?: Story['rank'];
  page?: number | null;
  span?: Pins['span'] | null;
  box?: Pins['box'] | null;
  place?: Pins['place'] | null;
  picture?: Pins['picture'] | null;
  keepWith?: Pins['keepWith'] | null;
}

/** Returns a story with other pins. */
export function changeStory(story: Story, changes: StoryChanges): Story {
  const { rank = story.rank, page, ...pins } = changes;
  const { page: own, ...rest } = story;
  const next = page === undefined ? own : page;
  return {
    ...rest,
    rank,
    ...(next === undefined || next === null ? {} : { page: next }),
    pins: mergePins(story.pins, pins),
  };
}

function mergePins(own: Pins, changes: Omit<StoryChanges, 'rank' | 'page'>): Pins {
  const merged = Object.entries({ ...own, ...changes });
  // The entries of two objects with the keys of `Pins`, without those that were removed.
  return Object.fromEntries(merged.filter(([, value]) => value !== null && value !== undefined));
}
