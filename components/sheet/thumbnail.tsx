import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Rect } from '@/lib/layout/model/rect';
import { emMillimetres, type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';

export interface ThumbnailProps {
  plan: PagePlan;
  /** The story to outline. */
  marked?: string;
}

/** A page in small, from the same plan: headlines as bars, text as grey, pictures as they are. */
export function Thumbnail({ plan, marked }: ThumbnailProps) {
  const { grid, stories, head } = plan;
  const unit = emMillimetres(grid);
  const width = grid.widthMm / unit;
  const height = grid.heightMm / unit;
  const left = grid.margins.left / unit;
  const top = grid.margins.top / unit;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="thumbnail" aria-hidden="true">
      <rect width={width} height={height} className="thumbnail-paper" />
      <g transform={`translate(${left} ${top})`}>
        <rect {...toBox(inset(head), grid)} className="thumbnail-head" />
        {stories.map((story) => (
          <StoryInSmall
            key={`${story.slug} ${story.kind}`}
            story={story}
            grid={grid}
            isMarked={story.slug === marked}
          />
        ))}
      </g>
    </svg>
  );
}

interface StoryInSmallProps {
  story: PlacedStory;
  grid: SheetGrid;
  isMarked: boolean;
}

function StoryInSmall({ story, grid, isMarked }: StoryInSmallProps) {
  const { rect, headings, plates, legs } = story;
  const bars = headings.filter(({ role }) => role === 'headline');
  return (
    <>
      {legs.map(({ column, row, content }) => (
        <rect
          key={column}
          {...toBox({ column, columns: 1, row, rows: content.length }, grid)}
          className="thumbnail-text"
        />
      ))}
      {bars.map((bar) => (
        <rect key={bar.row} {...toBox(inset(bar), grid)} className="thumbnail-headline" />
      ))}
      {plates.map((plate) => (
        <rect key={plate.rect.row} {...toBox(plate.rect, grid)} className="thumbnail-plate" />
      ))}
      {isMarked && <rect {...toBox(rect, grid)} className="thumbnail-mark" />}
    </>
  );
}

/** A headline's bar leaves some white round it. */
function inset(rect: Rect): Rect {
  const rows = rect.rows * 0.6;
  return { ...rect, row: rect.row + (rect.rows - rows) / 2, rows };
}

/** A rectangle of the grid in em, as near as a picture of some hundred pixels shows. */
function toBox(rect: Rect, grid: SheetGrid) {
  return {
    x: tenths(rect.column * (grid.columnEm + grid.gutterEm)),
    y: tenths(rect.row * grid.rowEm),
    width: tenths(spanEm(rect.columns, grid)),
    height: tenths(rect.rows * grid.rowEm),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
