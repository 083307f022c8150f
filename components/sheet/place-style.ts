import type { CSSProperties } from 'react';
import type { ColourRole, Place } from '@/lib/sheet/sheet-item';

/** The place of an element inside the one that holds it, as style. */
export function placeStyle({ x, y, width, height }: Place, holder: Corner): CSSProperties {
  return { ...cornerStyle({ x, y }, holder), width: em(width), height: rows(height) };
}

/** Where the holder's own top left corner is. */
export type Corner = Pick<Place, 'x' | 'y'>;

/**
 * The same for an element that is as large as what it holds. Places are measured from the left, whatever the direction
 * of the text in them.
 */
export function cornerStyle({ x, y }: Corner, holder: Corner): CSSProperties {
  return { left: em(x - holder.x), top: rows(y - holder.y) };
}

/** Em of the body as a CSS length, to a thousandth: a fiftieth of a pixel. */
export function em(count: number): string {
  return `${thousandths(count)}em`;
}

/** Rows of the sheet as a CSS length, to a thousandth of a row. */
export function rows(count: number): string {
  return `calc(${thousandths(count)} * var(--row))`;
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

export function colour(role: ColourRole): string {
  return `var(--color-${role})`;
}

/** The thickness of a rule: on screens at least a pixel, so that none is lost where the sheet is small. */
export function thickness(count: number): string {
  return `max(1px, ${em(count)})`;
}

/** In em: a line that is exactly as wide as its place must not wrap by a rounding. */
export const lineSlack = 0.05;
