import { languageAttributes } from '@/lib/language/language-attributes';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import { placeStyle } from '../sheet/place-style';
import { sheetMeasures } from '../sheet/sheet-measures';
import type { ProofMark } from './number-notes';

export interface ProofMarksProps {
  marks: readonly ProofMark[];
  grid: SheetGrid;
}

/** Outlines over a sheet, each with the numbers of its notes, which lead to their entries in the legend. */
export function ProofMarks({ marks, grid }: ProofMarksProps) {
  const typeArea = { x: 0, y: 0, width: spanEm(grid.columns, grid), height: grid.rows };
  return (
    <div className="sheet-marks proof-marks" style={sheetMeasures(grid)}>
      <div className="type-area">
        {marks.map(({ place, numbers: [first = 0, ...more] }) => (
          <div
            key={first}
            id={`mark-${first}`}
            className="proof-outline placed"
            style={placeStyle(place, typeArea)}
          >
            <a
              href={`#note-${first}`}
              className="font-hei"
              aria-label={`Note ${first}`}
              {...languageAttributes('en')}
            >
              {[first, ...more].join(' ')}
            </a>
          </div>
        ))}
      </div>
    </div>
  );
}
