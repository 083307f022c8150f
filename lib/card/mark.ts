/** Pixels of the picture. */
export type Pixels = number;

/** A rectangle, in the unit of its frame. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something to draw on a picture, in pixels, over all marks before it. */
export type Mark = Print | Photograph;

/** Shapes in one colour: the letters of a line, a rule, a tint. */
export interface Print {
  kind: 'print';
  shapes: Shape[];
  /** `#rrggbb` */
  colour: string;
  /** The text of a line of letters. */
  text?: string;
  /** Nothing is drawn outside it. */
  clip: Box | undefined;
}

/** A picture of an article, filling its box. */
export interface Photograph {
  kind: 'photograph';
  /** Its address on the page. */
  source: string;
  /** What has to be seen of it: shares of its width and height; its middle by default. */
  focus?: { x: number; y: number };
  box: Box;
  clip: Box | undefined;
}

export interface Shape {
  /** Four numbers an edge, from x, y to x, y, y down; see lib/fonts/outlines.ts. */
  edges: ArrayLike<number>;
  /** Position of the edges' zero, and pixels to their unit. */
  x: Pixels;
  y: Pixels;
  scale: number;
  /** Shift to the right for each unit of height, for slanted type. */
  lean?: number;
}

/** A coordinate system in which a part of a picture is drawn: its zero and its unit. */
export interface Frame {
  x: Pixels;
  y: Pixels;
  /** Pixels to the unit. */
  scale: number;
  clip?: Box | undefined;
}

export const wholePicture: Frame = { x: 0, y: 0, scale: 1 };

/** Returns a frame inside another, whose measures are in the outer frame's unit. */
export function frameWithin(outer: Frame, { x, y, scale, clip }: Frame): Frame {
  return {
    x: outer.x + x * outer.scale,
    y: outer.y + y * outer.scale,
    scale: outer.scale * scale,
    clip: clip ? toPixels(clip, outer) : outer.clip,
  };
}

/** Converts a box from a frame's unit to pixels. */
export function toPixels({ x, y, width, height }: Box, frame: Frame): Box {
  const { scale } = frame;
  return {
    x: frame.x + x * scale,
    y: frame.y + y * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** Returns a filled rectangle. */
export function fillBox(box: Box, colour: string, frame: Frame): Print {
  return fillPolygons([cornersOf(box)], colour, frame);
}

/** Returns the outline of a rectangle, half of its thickness inside and half outside. */
export function strokeBox(
  box: Box,
  { thickness, colour }: { thickness: number; colour: string },
  frame: Frame,
): Print {
  const outside = cornersOf(grow(box, thickness / 2));
  const inside = cornersOf(grow(box, -thickness / 2)).reverse();
  return fillPolygons([outside, inside], colour, frame);
}

export type Point = readonly [x: number, y: number];

/** Returns filled polygons in one colour; coordinates in the frame's unit. */
export function fillPolygons(polygons: readonly Point[][], colour: string, frame: Frame): Print {
  const { x, y, scale, clip } = frame;
  return { kind: 'print', shapes: [{ edges: edgesOf(polygons), x, y, scale }], colour, clip };
}

/** Returns the edges of polygons. A polygon inside another, in the opposite direction, is a hole. */
export function edgesOf(polygons: readonly Point[][]): Float32Array {
  const edges = polygons.flatMap((points) => {
    return points.flatMap((point, index) => [...(points.at(index - 1) ?? point), ...point]);
  });
  return Float32Array.from(edges);
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
