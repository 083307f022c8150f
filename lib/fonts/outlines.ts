import type { PathCommand } from 'fontkit';
import { LRUCache } from 'lru-cache';
import type { Face } from './face';
import { type FoundShape, openShapes } from './find-shape';

/** The shape of a character: what a picture is drawn with where no font can be asked for. */
export interface Outline {
  /** The face that has it: the asked one, or the one that stands in for it. */
  face: Face;
  /**
   * The straight edges round it, four numbers each: from x, y to x, y in thousandths of an em, from the
   * left end of the baseline, y down. Curves are cut into edges that stray by two such units. Empty for
   * white.
   */
  edges: Int16Array;
}

/** Undefined for a character that no face of the paper has. */
export type FindOutline = (face: Face, character: string) => Outline | undefined;

/** A busy paper's characters in all faces, a kilobyte each. */
const maxOutlines = 20_000;

/** Opens the faces for drawing. A shape costs a quarter of a millisecond once, then a look into a table. */
export async function openOutlines(): Promise<FindOutline> {
  const find = await openShapes();
  const cache = new LRUCache<string, { outline: Outline | undefined }>({ max: maxOutlines });
  return (face, character) => {
    if (isUnseen(character)) return { face, edges: new Int16Array() };
    const key = face + character;
    const cached = cache.get(key);
    if (cached) return cached.outline;
    const shape = find(face, character);
    const outline = shape.isMissing ? undefined : toOutline(shape);
    cache.set(key, { outline });
    return outline;
  };
}

/** Joiners, variation selectors, soft hyphens: they steer others and have no shape of their own. */
function isUnseen(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);
}

function toOutline({ face, glyphs, unitsPerEm }: FoundShape): Outline {
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

/** How far, in thousandths of an em, an edge may stray from its curve: a quarter of a pixel in a masthead. */
const tolerance = 2;

/**
 * The points of a line or a Bézier curve behind its first one, by as many edges as Wang's formula asks for
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

/** A point of a Bézier curve by de Casteljau's construction. */
function pointAt(points: readonly Point[], share: number): Point {
  const [first = [0, 0], ...rest] = points;
  if (rest.length === 0) return first;
  const between = rest.map(([x, y], index): Point => {
    const [px, py] = points[index] ?? first;
    return [px + (x - px) * share, py + (y - py) * share];
  });
  return pointAt(between, share);
}
