import { LRUCache } from 'lru-cache';
import type { FaceSet } from '@/lib/language/face-set';
import { openOnce } from '@/lib/store/open-once';
import type { Face } from './face';
import { fontsOf } from './face-sets';
import type { Font } from './font';
import type { OpenFont, OutlineCommand } from './open-font';
import { openShaper, type ShapedCluster } from './shape-cluster';

/** The outline of a cluster, with which cards are drawn. */
export interface Outline {
  /** The font that it is from; undefined for the box that stands for a character of no font. */
  font: Font | undefined;
  /**
   * Its straight edges, four numbers each: from x, y to x, y, in thousandths of an em from the left end of the
   * baseline, y downwards. Curves are flattened into edges that deviate by at most two such units. Empty for a
   * space.
   */
  edges: Int16Array;
}

/** Returns the outline of a cluster; a box for one that no font of the paper has. */
export type FindOutline = (face: Face, cluster: string) => Outline;

/** What cards need of the fonts. */
export interface Outlines {
  find: FindOutline;
  /** Distance from the middle of a line of a face down to its baseline, in em. */
  baselineOf: (face: Face) => number;
}

/** Enough for the characters of a large paper in all faces; each takes a kilobyte. */
const maxOutlines = 20_000;

/**
 * Opens the faces for drawing, once for the process. An outline takes a quarter of a millisecond to make, and is
 * then cached.
 */
export const openOutlines = openOnce(openSet);

async function openSet(set: FaceSet): Promise<Outlines> {
  const { shape, fontOf } = await openShaper(set);
  const cache = new LRUCache<string, Outline>({ max: maxOutlines });
  return {
    find: (face, cluster) => {
      const key = face + cluster;
      const cached = cache.get(key);
      if (cached) return cached;
      const shaped = shape(face, cluster);
      const outline = shaped.isMissing ? toBox(shaped) : toOutline(shaped, fontOf(shaped.font));
      cache.set(key, outline);
      return outline;
    },
    baselineOf: (face) => baselineIn(fontOf(fontsOf(set, face)[0])),
  };
}

/** As browsers place it: half of the font's ascent less its descent below the middle (CSS Inline 3, 3.3.1). */
function baselineIn({ ascent, descent, unitsPerEm }: OpenFont): number {
  return (ascent - descent) / 2 / unitsPerEm;
}

function toOutline({ font, glyphs, unitsPerEm }: ShapedCluster, { outlineOf }: OpenFont): Outline {
  const scale = 1000 / unitsPerEm;
  const edges = glyphs.flatMap(({ id, x, y }) => {
    const toPoints = ({ values }: OutlineCommand): Point[] =>
      Array.from({ length: values.length / 2 }, (_, index) => {
        const [across = 0, up = 0] = values.slice(2 * index, 2 * index + 2);
        return [(x + across) * scale, -(y + up) * scale];
      });
    return toEdges(
      outlineOf(id).map((command) => ({ type: command.type, points: toPoints(command) })),
    );
  });
  return { font, edges: Int16Array.from(edges) };
}

/** Margins and stroke of the box, in thousandths of an em. */
const box = { side: 60, top: -760, bottom: 60, stroke: 40 };

/** Draws the box that stands for a character of no font, as wide as its advance. */
function toBox({ advance, unitsPerEm }: ShapedCluster): Outline {
  const { side, top, bottom, stroke } = box;
  const right = (advance * 1000) / unitsPerEm - side;
  const outer = rectangle([side, top], [right, bottom]);
  const inner = rectangle([right - stroke, top + stroke], [side + stroke, bottom - stroke]);
  return { font: undefined, edges: Int16Array.from([...outer, ...inner].map(Math.round)) };
}

/** Returns the edges of a rectangle; its direction follows from the order of its corners. */
function rectangle([left, top]: Point, [right, bottom]: Point): number[] {
  const corners = [left, top, right, top, right, bottom, left, bottom, left, top];
  return [0, 2, 4, 6].flatMap((at) => corners.slice(at, at + 4));
}

type Point = readonly [x: number, y: number];

interface Step {
  type: string;
  points: Point[];
}

function toEdges(steps: readonly Step[]): number[] {
  const edges: number[] = [];
  let begin: Point = [0, 0];
  let last = begin;
  for (const { type, points } of steps) {
    const to = type === 'Z' ? [begin] : flatten(last, points);
    if (type === 'M') begin = points[0] ?? begin;
    else
      for (const [index, point] of to.entries()) edges.push(...(to[index - 1] ?? last), ...point);
    last = (type === 'M' ? begin : to.at(-1)) ?? last;
  }
  return edges.map(Math.round);
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
