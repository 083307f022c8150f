import type { CSSProperties } from 'react';
import type { Place, PlainGroup, RuleItem, SheetItem } from '@/lib/sheet/sheet-item';
import { DrawItem } from './draw-item';
import { colour, em, rows } from './place-style';
import type { SheetMedium } from './sheet-medium';

export interface CropMarksProps {
  group: PlainGroup;
  /** Its place on the page. */
  style: CSSProperties;
  medium: SheetMedium;
}

/**
 * Crop marks with the line that names the sheet. The marks are one SVG, because browsers round the borders and
 * boxes of HTML to whole pixels, a quarter of a millimetre in print.
 */
export function CropMarks({ group, style, medium }: CropMarksProps) {
  const { items } = group;
  return (
    <div aria-hidden="true" className="crop-marks placed" style={style}>
      <svg aria-hidden="true">
        {items.filter(isRule).map((rule) => (
          <rect key={`${rule.x} ${rule.y}`} style={rectStyle(rule, group)} />
        ))}
      </svg>
      {items.flatMap((item) =>
        item.kind === 'text' ? (
          <DrawItem key={item.role} {...{ item, holder: group, medium }} />
        ) : (
          []
        ),
      )}
    </div>
  );
}

const isRule = (item: SheetItem): item is RuleItem => item.kind === 'rule';

function rectStyle({ x, y, width, height, thickness, colour: role }: RuleItem, holder: Place) {
  return {
    x: em(x - holder.x),
    y: rows(y - holder.y),
    width: em(width || thickness),
    height: height === 0 ? em(thickness) : rows(height),
    fill: colour(role),
  };
}
