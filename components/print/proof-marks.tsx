import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import { placeStyle } from '../sheet/place-style';
import { sheetMeasures } from '../sheet/sheet-measures';
import type { ProofMark } from './number-notes';

export interface ProofMarksProps {
  marks: readonly ProofMark[];
  grid: SheetGrid;
}

/**
 * Outlines over a sheet, each with the numbers of its notes. Who cannot see them has all of it in the legend, whose
 * entries lead here; the other way, links would lie on one another where lines are near.
 */
export function ProofMarks({ marks, grid }: ProofMarksProps) {
  const typeArea = { x: 0, y: 0, width: spanEm(grid.columns, grid), height: grid.rows };
  return (
    <div aria-hidden="true" className="sheet-marks proof-marks" style={sheetMeasures(grid)}>
      <div className="type-area">
        {marks.map(({ place, numbers: [first = 0, ...more] }) => (
          <div
            key={first}
            id={`mark-${first}`}
            className="proof-outline placed"
            style={placeStyle(place, typeArea)}
          >
            <span className="font-hei">{[first, ...more].join(' ')}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
