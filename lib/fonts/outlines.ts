import type { PathCommand } from 'fontkit';
import { LRUCache } from 'lru-cache';
import type { Face } from './face';
import { openShaper, type ShapedCharacter } from './shape-character';

/** The outline of a character, with which cards are drawn. */
export interface Outline {
  /** The face that it is from: the given one, or a fallback. */
  face: Face;
  /**
   * Its straight edges, four numbers each: from x, y to x, y, in thousandths of an em from the left end of the
   * baseline, y downwards. Curves are flattened into edges that deviate by at most two such units. Empty for a
   * space.
   */
  edges: Int16Array;
}

/** Returns undefined for a character that no face of the paper has. */
export type FindOutline = (face: Face, character: string) => Outline | undefined;

/** Enough for the characters of a large paper in all faces; each takes a kilobyte. */
const maxOutlines = 20_000;

/** Opens the faces for drawing. An outline takes a quarter of a millisecond to make, and is then cached. */
export async function openOutlines(): Promise<FindOutline> {
  const shape = await openShaper();
  const cache = new LRUCache<string, { outline: Outline | undefined }>({ max: maxOutlines });
  return (face, character) => {
    if (isInvisible(character)) return { face, edges: new Int16Array() };
    const key = face + character;
    const cached = cache.get(key);
    if (cached) return cached.outline;
    const shaped = shape(face, character);
    const outline = shaped.isMissing ? undefined : toOutline(shaped);
    cache.set(key, { outline });
    return outline;
  };
}

/** True of joiners, variation selectors, soft hyphens and control characters, which have no glyph of their own. */
function isInvisible(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);
}

function toOutline({ face, glyphs, unitsPerEm }: ShapedCharacter): Outline {
  const scale = 1000 / unitsPerEm;
  const edges = glyphs.flatMap(({ path }) => toEdges(path.commands, scale));
  return { face, edges: Int16Array.from(edges) };
}

type Point = readonly [x: number, y: number];

function toEdges(commands: readonly PathCommand[], scale: number): number[] {
  const edges: number[] = [];
  let begin: Point = [0, 0];
  let last = begin;
  for (const { command, args } of commands) {
    const points = toPoints(args, scale);
    const to = command === 'closePath' ? [begin] : flatten(last, points);
    if (command === 'moveTo') begin = points[0] ?? begin;
    else
      for (const [index, point] of to.entries()) edges.push(...(to[index - 1] ?? last), ...point);
    last = (command === 'moveTo' ? begin : to.at(-1)) ?? last;
  }
  return edges.map(Math.round);
}

function toPoints(args: readonly number[], scale: number): Point[] {
  return Array.from({ length: args.length / 2 }, (_, index) => {
    return [(args[2 * index] ?? 0) * scale, -(args[2 * index + 1] ?? 0) * scale];
  });
}

/** How far an edge may deviate from its curve, in thousandths of an em: a quarter of a pixel in a masthead. */
const tolerance = 2;

/**
 * Returns points on a line or a Bézier curve, without its first one: as many as Wang's formula demands
 * (G. Wang, *The subdivision method for finding the intersection between two Bézier curves*, 1984).
 */
function flatten(from: Point, through: readonly Point[]): Point[] {
  const points = [from, ...through];
  const degree = through.length;
  const bends = points.slice(2).map(([x, y], index) => {
    const [[ax, ay] = from, [bx, by] = from] = points.slice(index, index + 2);
    return Math.hypot(ax - 2 * bx + x, ay - 2 * by + y);
  });
  const wang = (degree * (degree - 1) * Math.max(0, ...bends)) / (8 * tolerance);
  const count = Math.max(1, Math.ceil(Math.sqrt(wang)));
  return Array.from({ length: count }, (_, index) => pointAt(points, (index + 1) / count));
}

/** Returns the point of a Bézier curve at a parameter from 0 to 1, by de Casteljau's algorithm. */
function pointAt(points: readonly Point[], share: number): Point {
  const [first = [0, 0], ...rest] = points;
  if (rest.length === 0) return first;
  const between = rest.map(([x, y], index): Point => {
    const [px, py] = points[index] ?? first;
    return [px + (x - px) * share, py + (y - py) * share];
  });
  return pointAt(between, share);
}
