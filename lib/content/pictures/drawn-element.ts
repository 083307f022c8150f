import type { Place } from '../diagnostic';

/** An element of a drawing (SVG). */
export interface DrawnElement {
  name: string;
  id: string | undefined;
  place: Place;
  children: DrawnElement[];
  /** Ids of the elements that are drawn again where this one is. */
  repeats: string[];
}

/** The elements of a drawing, and those of them that have an id. */
export interface Drawing {
  root: DrawnElement | undefined;
  byId: ReadonlyMap<string, DrawnElement>;
}

/** A drawing draws so many elements at most: a map of a city has a tenth of it. */
export const mostDrawn = 200_000;
/** Depth to which elements may be nested or refer to each other; XML readers have the same limit. */
export const mostNested = 256;

/**
 * Finds the innermost element that, with everything inside it and everything that it refers to, stands for more
 * than `mostDrawn` elements, or for itself. Ten `use` of a group of ten `use`, ten times over, are ten thousand
 * million elements in a kilobyte.
 */
export function findTooMany({ root, byId }: Drawing): DrawnElement | undefined {
  const counts = new Map<DrawnElement, number>();
  const open = new Set<DrawnElement>();
  let found: DrawnElement | undefined;
  const count = (element: DrawnElement): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (open.has(element) || open.size > mostNested) return Number.POSITIVE_INFINITY;
    open.add(element);
    const repeated = element.repeats.flatMap((id) => byId.get(id) ?? []);
    let sum = 1;
    for (const one of [...element.children, ...repeated]) {
      sum += count(one);
      if (sum > mostDrawn) break;
    }
    open.delete(element);
    counts.set(element, sum);
    if (sum > mostDrawn) found ??= element;
    return sum;
  };
  if (root) count(root);
  return found;
}
