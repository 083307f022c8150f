import { type PagePlace, placeOfLeg, placeOfRect } from '../model/page-place';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import { printedSize } from '../model/picture-fit';
import { emMillimetres, type Millimetres } from '../model/sheet-grid';
import type { Columns, Rows, StoryPicture } from '../model/story';
import { type BodyRow, captionWhite, type SetLine } from '../model/typeset-text';

/** A picture as it is printed. */
export interface PrintedFigure {
  picture: StoryPicture;
  caption: readonly SetLine[];
  columns: Columns;
  /** Of the picture alone, without its caption and the white above that. */
  width: Millimetres;
  height: Millimetres;
  /** The picture with its caption. */
  at: PagePlace;
}

/** Lists the pictures of a story on a page with their printed sizes. */
export function listFigures(
  story: Pick<PlacedStory, 'plates' | 'legs' | 'box' | 'rect'>,
  { grid }: PagePlan,
): PrintedFigure[] {
  const em = emMillimetres(grid);
  const toFigure = (
    figure: Figure,
    columns: Columns,
    { at, rows = figure.height - figure.caption.length }: { at: PagePlace; rows?: Rows },
  ): PrintedFigure => {
    const { picture, caption } = figure;
    const white = caption.length > 0 ? captionWhite : 0;
    const size = printedSize(figure, { width: at.width, height: rows * grid.rowEm - white });
    return { picture, caption, columns, width: size.width * em, height: size.height * em, at };
  };
  const ofPlates = story.plates.flatMap(({ content, rect, pictureRows }) => {
    if (content.kind !== 'figure') return [];
    const at = placeOfRect(rect, grid, story.box?.paddingEm);
    return [toFigure(content, rect.columns, { at, rows: pictureRows })];
  });
  const ofLegs = story.legs.flatMap((leg) => {
    const place = placeOfLeg(leg, story, grid);
    return leg.content.flatMap(({ content, offset, height }) => {
      const at = { ...place, y: place.y + offset, height };
      return figuresIn(content).map((figure) => toFigure(figure, leg.columns, { at }));
    });
  });
  return [...ofPlates, ...ofLegs];
}

type Figure = Extract<BodyRow, { kind: 'figure' }>;

function figuresIn(row: BodyRow): Figure[] {
  if (row.kind === 'facts') return row.rows.flatMap(figuresIn);
  return row.kind === 'figure' ? [row] : [];
}
