import type { Millimetres, Points } from '@/lib/layout/model/sheet-grid';

/** Converts to points, rounded to a thousandth, which is as exact as PDF readers are. */
export const toPoints = (mm: Millimetres): Points => thousandths((mm * 72) / 25.4);

export const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
