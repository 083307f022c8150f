import type { Columns, Story } from '../model/story';
import type { BodyInput } from './body-input';
import { type Demerits, PICTURE } from './cost';
import type { Arrangement } from './group-pictures';
import type { PlateShape } from './shape';

/** A width of the plate, with its arrangements there. */
export interface PlateChoice {
  columns: Columns;
  arrangements: readonly Arrangement[];
  cost: Demerits;
}

/** Lists the widths that the plate may have, with its arrangements there. A small picture has one column. */
export function listPlates({
  galley,
  span,
  rank,
  picture,
  grouped,
  mostRows,
}: BodyInput): PlateChoice[] {
  const wanted = wantedColumns(grouped > 1 ? 1 : rank, span, picture);
  const all: PlateChoice[] = [];
  for (let columns = 1; columns <= (picture === 'small' ? 1 : span); columns++) {
    const arrangements = galley.plate?.at(columns, mostRows) ?? [];
    const cost = Math.abs(columns - wanted) * PICTURE.width;
    if (arrangements.length > 0) all.push({ columns, arrangements, cost });
  }
  return all;
}

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
