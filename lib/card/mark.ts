/** Pixels of the picture. */
export type Pixels = number;

/** A rectangle, in the unit of what it stands in. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is printed on a picture, in pixels; each over those before it. */
export type Mark = Print | Photograph;

/** Shapes in one colour: the letters of a line, a rule, a tint. */
export interface Print {
  kind: 'print';
  shapes: Shape[];
  /** `#rrggbb` */
  colour: string;
  /** What a line of letters says. */
  text?: string;
  /** Nothing is printed outside. */
  clip: Box | undefined;
}

/** A picture of an article, filling its box. */
export interface Photograph {
  kind: 'photograph';
  /** Its address on the page. */
  source: string;
  box: Box;
  clip: Box | undefined;
}

export interface Shape {
  /** Four numbers an edge, from x, y to x, y, y down; see lib/fonts/outlines.ts. */
  edges: ArrayLike<number>;
  /** Where the edges' zero stands, and pixels to their unit. */
  x: Pixels;
  y: Pixels;
  scale: number;
  /** How much further right each unit stands for one higher, as slanted type. */
  lean?: number;
}

/** The unit in which a part of a picture is drawn: where its zero stands, and how large it is. */
export interface Frame {
  x: Pixels;
  y: Pixels;
  /** Pixels to the unit. */
  scale: number;
  clip?: Box | undefined;
}

export const wholePicture: Frame = { x: 0, y: 0, scale: 1 };

/** A frame that stands in another: all its measures are counted in the other's unit. */
export function frameWithin(outer: Frame, { x, y, scale, clip }: Frame): Frame {
  return {
    x: outer.x + x * outer.scale,
    y: outer.y + y * outer.scale,
    scale: outer.scale * scale,
    clip: clip ? toPixels(clip, outer) : outer.clip,
  };
}

/** A frame's box in pixels. */
export function toPixels({ x, y, width, height }: Box, frame: Frame): Box {
  const { scale } = frame;
  return {
    x: frame.x + x * scale,
    y: frame.y + y * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** A rectangle full of colour. */
export function fillBox(box: Box, colour: string, frame: Frame): Print {
  return fillPolygons([cornersOf(box)], colour, frame);
}

/** A line around a rectangle, half in it and half out. */
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

/** Polygons in one colour. */
export function fillPolygons(polygons: readonly Point[][], colour: string, frame: Frame): Print {
  const { x, y, scale, clip } = frame;
  return { kind: 'print', shapes: [{ edges: edgesOf(polygons), x, y, scale }], colour, clip };
}

/** The edges of polygons; one that turns the other way inside another is a hole. */
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
