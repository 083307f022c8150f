import type { Columns, Story } from '../model/story';
import type { BodyInput } from './body-input';
import { type Demerits, PICTURE } from './cost';
import type { Arrangement } from './group-pictures';
import type { PlateShape } from './shape';

/** A width of the plate, with its arrangements there. */
export interface PlateChoice {
  columns: Columns;
  /** The legs under it. */
  covered: number;
  arrangements: readonly Arrangement[];
  cost: Demerits;
}

/** Lists the widths that the plate may have, with its arrangements there. A small picture has one column. */
export function listPlates(input: BodyInput): PlateChoice[] {
  const { galley, span, legColumns = 1, rank, picture, grouped, mostRows } = input;
  const wanted = wantedColumns(grouped > 1 ? 1 : rank, span * legColumns, picture);
  const all: PlateChoice[] = [];
  for (let covered = 1; covered <= (picture === 'small' ? 1 : span); covered++) {
    const columns = toColumns(covered * legColumns);
    if (columns === undefined) continue;
    const arrangements = galley.plate?.at(columns, mostRows) ?? [];
    const cost = Math.abs(columns - wanted) * PICTURE.width;
    if (arrangements.length > 0) all.push({ columns, covered, arrangements, cost });
  }
  return all;
}

/** Pictures begin and end where columns of the page do: over two legs that share three columns, not over one. */
function toColumns(width: number): Columns | undefined {
  const columns = Math.round(width);
  return Math.abs(columns - width) < rounding ? columns : undefined;
}

/** Three thirds of five columns add up to five, but for this. */
const rounding = 1e-6;

function wantedColumns(
  rank: Story['rank'],
  span: Columns,
  picture: Story['pins']['picture'],
): Columns {
  if (picture === 'small') return 1;
  if (picture === 'large') return span;
  return Math.max(1, Math.min(span, Math.round(span * (rank <= 2 ? 0.7 : 0.5))));
}

export const toPlate = (columns: Columns, { rows, pictures }: Arrangement): PlateShape => ({
  columns,
  rows,
  pictures,
});
