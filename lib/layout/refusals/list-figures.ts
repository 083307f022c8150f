import type { PagePlan, PlacedStory } from '../model/page-plan';
import { printedSize } from '../model/picture-fit';
import { emMillimetres, type Millimetres, spanEm } from '../model/sheet-grid';
import type { Columns, Em, Rows, StoryPicture } from '../model/story';
import { legWidth } from '../model/story-box';
import { type BodyRow, captionWhite, type SetLine } from '../model/typeset-text';

/** A picture as it is printed. */
export interface PrintedFigure {
  picture: StoryPicture;
  caption: readonly SetLine[];
  columns: Columns;
  /** Of the picture alone, without its caption and the white above that. */
  width: Millimetres;
  height: Millimetres;
}

/** Lists the pictures of a story on a page with their printed sizes. */
export function listFigures(
  { plates, legs, box }: PlacedStory,
  { grid }: PagePlan,
): PrintedFigure[] {
  const em = emMillimetres(grid);
  const toFigure = (
    figure: Figure,
    columns: Columns,
    { width, rows = figure.height - figure.caption.length }: { width: Em; rows?: Rows },
  ): PrintedFigure => {
    const { picture, caption } = figure;
    const white = caption.length > 0 ? captionWhite : 0;
    const size = printedSize(figure, { width, height: rows * grid.rowEm - white });
    return { picture, caption, columns, width: size.width * em, height: size.height * em };
  };
  const ofPlates = plates.flatMap(({ content, rect, pictureRows }) => {
    if (content.kind !== 'figure') return [];
    const width = spanEm(rect.columns, grid) - 2 * (box?.paddingEm ?? 0);
    return [toFigure(content, rect.columns, { width, rows: pictureRows })];
  });
  const ofLegs = legs.flatMap(({ content, columns }) => {
    const width = legWidth(columns, grid, box !== undefined);
    const figures = content.flatMap((row) => figuresIn(row.content));
    return figures.map((figure) => toFigure(figure, columns, { width }));
  });
  return [...ofPlates, ...ofLegs];
}

type Figure = Extract<BodyRow, { kind: 'figure' }>;

function figuresIn(row: BodyRow): Figure[] {
  if (row.kind === 'facts') return row.rows.flatMap(figuresIn);
  return row.kind === 'figure' ? [row] : [];
}
