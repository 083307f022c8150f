import type { Block, Story } from '../model/story';
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
  const blocks = new Map<string, Block[]>();
  /** Texts of stories, each of which is needed once for each page and plan. */
  const texts = new WeakMap<object, string>();
  const textOf = (value: object): string => {
    const text = texts.get(value) ?? JSON.stringify(value);
    texts.set(value, text);
    return text;
  };
  /** Gives versions of a story that differ in their pins the same blocks, for which galleys are set once. */
  const shareBlocks = (story: Story): Story => {
    const text = JSON.stringify(story.blocks);
    const shared = blocks.get(text) ?? story.blocks;
    blocks.set(text, shared);
    return { ...story, blocks: shared };
  };
  const pages = new Map<string, MadeUpPage | undefined>();
  return {
    cache,
    placeable: (story, key, make) => {
      const name = `${key}${textOf(story)}`;
      const made = placeable.get(name) ?? shareBlocks(make());
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
