import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { composeHeading } from '@/lib/sheet/compose-heading';
import { drawItems, type PageDrawing } from './draw-items';
import type { FittedHeadings } from './fit-headings';
import type { Box, Mark } from './mark';

/** Draws the headings that were fitted to a card. */
export function drawHeadings(
  { parts }: FittedHeadings,
  at: Omit<Box, 'height'>,
  drawing: PageDrawing & { metrics: TextMetrics },
): Mark[] {
  const { metrics } = drawing;
  return parts.flatMap(({ role, heading, y, lineHeight }) => {
    const height = lineHeight * heading.lines.length;
    const place = { x: at.x, y: at.y + y, width: at.width, height };
    const placed = { role, heading, row: place.y, rows: height, column: 0, columns: 1 };
    // In these items em and row are one pixel each.
    return drawItems(composeHeading(placed, place, { metrics }), { ...drawing, rowEm: 1 });
  });
}
