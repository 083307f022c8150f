import { type Dot, ornament, type Point, type Stroke } from '@/lib/sheet/ornament';
import { colourOf } from './card-colours';
import { type Box, type Frame, fillPolygons, frameWithin, type Mark } from './mark';

/** Draws the ornament 题花 in the middle of a box, as large as the box allows. */
export function drawOrnament(box: Box, frame: Frame): Mark {
  const { width, height, strokes, dots } = ornament;
  const scale = Math.min(box.width / width, box.height / height);
  const polygons = [...strokes.flatMap(outlineStroke), ...dots.flatMap(outlineDot)];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, scale };
  const inside = frameWithin(frame, middle);
  return fillPolygons(polygons, colourOf('ink'), inside);
}

/** Edges of each curve; they deviate from it by less than a tenth of a line's thickness. */
const steps = 10;
const half = ornament.thickness / 2;

/** Returns a quadrangle for each edge of a stroke. Joins are left out, since they are too small to be seen. */
function outlineStroke({ from, curves }: Stroke): Point[][] {
  const points = [from];
  for (const curve of curves) points.push(...flatten(points.at(-1) ?? from, curve));
  return points.slice(1).map((to, index) => outlineEdge(points[index] ?? from, to));
}

function flatten(from: Point, [a, b, to]: readonly [Point, Point, Point]): Point[] {
  return Array.from({ length: steps }, (_, index) => {
    const t = (index + 1) / steps;
    const weigh = (axis: 0 | 1) =>
      (1 - t) ** 3 * from[axis] +
      3 * (1 - t) ** 2 * t * a[axis] +
      3 * (1 - t) * t ** 2 * b[axis] +
      t ** 3 * to[axis];
    return [weigh(0), weigh(1)] as const;
  });
}

function outlineEdge([x, y]: Point, [toX, toY]: Point): Point[] {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [across, down] = [(-(toY - y) / length) * half, ((toX - x) / length) * half];
  return [
    [x + across, y + down],
    [toX + across, toY + down],
    [toX - across, toY - down],
    [x - across, y - down],
  ];
}

/** Returns a filled circle as one polygon, a ring as two. */
function outlineDot({ centre, radius, isFilled }: Dot): Point[][] {
  if (isFilled) return [circle(centre, radius)];
  return [circle(centre, radius + half), circle(centre, radius - half).reverse()];
}

function circle([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 24 }, (_, index) => {
    // In the same direction as the edges of strokes, so that their covers add up where they overlap.
    const turn = (-index / 24) * 2 * Math.PI;
    return [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius] as const;
  });
}
