import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { MadeUpPage } from '../page/make-up-page';
import { openShapeCache, type ShapeCache } from '../shapes/shape-cache';

/**
 * What was set and made up of an edition, for making it up again after a small change: a page whose stories and
 * sheet are unchanged is not made up a second time, and of the other pages only the changed stories are set again.
 * It serves one set of metrics, and grows with each change.
 */
export interface MakeUpMemory {
  cache: ShapeCache;
  /** Returns a story as `toPlaceable` changes it for a page; `key` names the sheet and the head of the page. */
  placeable: (story: Story, key: string, make: () => Story) => Story;
  /** Returns a page as it was made up; `key` names all that it depends on. */
  page: (key: string, make: () => MadeUpPage | undefined) => MadeUpPage | undefined;
  /** The number of pages that are remembered. */
  pageCount: () => number;
}

export function openMakeUpMemory(metrics: TextMetrics): MakeUpMemory {
  const cache = openShapeCache(metrics);
  const placeable = new Map<string, Story>();
  const pages = new Map<string, MadeUpPage | undefined>();
  return {
    cache,
    placeable: (story, key, make) => {
      const name = `${key}${JSON.stringify(story)}`;
      const made = placeable.get(name) ?? make();
      placeable.set(name, made);
      return made;
    },
    page: (key, make) => {
      if (!pages.has(key)) pages.set(key, make());
      const made = pages.get(key);
      return made && copy(made);
    },
    pageCount: () => pages.size,
  };
}

/** The jumps of a page are recorded in its stories once the pages after it are known. */
function copy({ plan, cuts }: MadeUpPage): MadeUpPage {
  return { plan: { ...plan, stories: plan.stories.map((story) => ({ ...story })) }, cuts };
}
