import { type PreparedHeading, prepareHeading } from '../headings/prepare-heading';
import type { Face, Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { type Material, type Measure, toMaterial } from './material';
import type { Shape } from './shape';

/**
 * Everything an edition has set so far, kept while it is made up: a page tries a story on several grids
 * and at many headline sizes, and most of them share their measure.
 */
export interface ShapeCache {
  material: (story: Story, measure: Measure) => Material;
  heading: (text: string, face: Face) => PreparedHeading;
  /** Shapes of a story under the conditions that the key names. */
  shapes: (story: Story, key: string, make: () => Shape[][]) => Shape[][];
  readonly metrics: TextMetrics;
}

export function openShapeCache(asked: TextMetrics): ShapeCache {
  const metrics = { ...asked, hyphenate: remember(asked.hyphenate) };
  const materials = new Map<Story, Map<string, Material>>();
  const headings = new Map<string, PreparedHeading>();
  const shapes = new Map<Story, Map<string, Shape[][]>>();
  return {
    metrics,
    material: (story, measure) => {
      const key = Object.values(measure).join('/');
      return recall(mapOf(materials, story), key, () => toMaterial(story, measure, metrics));
    },
    heading: (text, face) =>
      recall(headings, `${face}/${text}`, () =>
        prepareHeading({ runs: [{ text }], face, metrics }),
      ),
    shapes: (story, key, make) => recall(mapOf(shapes, story), key, make),
  };
}

/** A word is asked for once: patterns are slow beside everything else here. */
function remember(hyphenate: TextMetrics['hyphenate']): TextMetrics['hyphenate'] {
  const known = new Map<string, string[]>();
  return (word) => recall(known, word, () => hyphenate(word));
}

function mapOf<T>(all: Map<Story, Map<string, T>>, story: Story): Map<string, T> {
  const own = all.get(story) ?? new Map<string, T>();
  all.set(story, own);
  return own;
}

function recall<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
