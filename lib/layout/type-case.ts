import { type Material, toMaterial } from './material';
import { type PreparedHeading, prepareHeading } from './prepare-heading';
import type { Shape } from './shape';
import type { Em, Face, Rows, Setter, Story } from './story';

/**
 * Everything an edition has set so far, kept while it is made up: a page tries a story on several grids
 * and at many headline sizes, and most of them share their measure.
 */
export interface TypeCase {
  material: (story: Story, measure: Measure) => Material;
  heading: (text: string, face: Face) => PreparedHeading;
  /** Shapes of a story under the conditions that the key names. */
  shapes: (story: Story, key: string, make: () => Shape[][]) => Shape[][];
  readonly setter: Setter;
}

/** The column a story is set in. */
export interface Measure {
  legEm: Em;
  gutterEm: Em;
  rowEm: Em;
  /** Rows that a picture with its caption may have. */
  tallest: Rows;
}

export function openTypeCase(asked: Setter): TypeCase {
  const setter = { ...asked, hyphenate: remember(asked.hyphenate) };
  const materials = new Map<Story, Map<string, Material>>();
  const headings = new Map<string, PreparedHeading>();
  const shapes = new Map<Story, Map<string, Shape[][]>>();
  return {
    setter,
    material: (story, measure) => {
      const key = Object.values(measure).join('/');
      return recall(shelf(materials, story), key, () => toMaterial(story, measure, setter));
    },
    heading: (text, face) =>
      recall(headings, `${face}/${text}`, () => prepareHeading({ runs: [{ text }], face, setter })),
    shapes: (story, key, make) => recall(shelf(shapes, story), key, make),
  };
}

/** A word is asked for once: patterns are slow beside everything else here. */
function remember(hyphenate: Setter['hyphenate']): Setter['hyphenate'] {
  const known = new Map<string, string[]>();
  return (word) => recall(known, word, () => hyphenate(word));
}

function shelf<T>(shelves: Map<Story, Map<string, T>>, story: Story): Map<string, T> {
  const own = shelves.get(story) ?? new Map<string, T>();
  shelves.set(story, own);
  return own;
}

function recall<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
