import { emMillimetres } from '@/lib/layout/model/sheet-grid';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import type { MarkedPage } from '@/lib/sheet/marks/mark-pages';
import type { Place, SheetItem, StoryGroup, TextItem } from '@/lib/sheet/sheet-item';

export interface ThumbnailProps {
  sheet: ComposedPage & Partial<Pick<MarkedPage, 'hits'>>;
  /** Slug of the story to outline. */
  marked?: string;
}

/** A page in small, from the same items: headlines as bars, text as grey, pictures and tables as blocks. */
export function Thumbnail({ sheet, marked }: ThumbnailProps) {
  const { grid } = sheet.plan;
  const unit = emMillimetres(grid);
  const width = grid.widthMm / unit;
  const height = grid.heightMm / unit;
  const stories = sheet.items.filter(isStory);
  return (
    <svg
      viewBox={`0 0 ${tenths(width)} ${tenths(height)}`}
      className="thumbnail"
      aria-hidden="true"
    >
      <rect width={tenths(width)} height={tenths(height)} className="thumbnail-paper" />
      <g
        transform={`translate(${tenths(grid.margins.left / unit)} ${tenths(grid.margins.top / unit)})`}
      >
        <Blocks items={sheet.items} rowEm={grid.rowEm} />
        {stories
          .filter(({ slug }) => slug === marked)
          .map((story) => (
            <rect key={story.slug} {...toBox(story, grid.rowEm)} className="thumbnail-mark" />
          ))}
        {sheet.hits?.places.map((place) => (
          <rect
            key={`${place.x} ${place.y}`}
            {...toBox(atLeast(place), grid.rowEm)}
            className="thumbnail-hit"
          />
        ))}
      </g>
    </svg>
  );
}

const isStory = (item: SheetItem): item is StoryGroup =>
  item.kind === 'group' && item.role === 'story';

function Blocks({ items, rowEm }: { items: readonly SheetItem[]; rowEm: number }) {
  return listBlocks(items).map(({ kind, place }) => {
    const box = toBox(place, rowEm);
    return <rect key={`${kind} ${box.x} ${box.y}`} {...box} className={`thumbnail-${kind}`} />;
  });
}

interface Block {
  kind: 'head' | 'headline' | 'text' | 'plate';
  place: Place;
}

function listBlocks(items: readonly SheetItem[]): Block[] {
  return items.flatMap((item): Block[] => {
    if (item.kind === 'text') {
      return item.role === 'headline' ? [{ kind: 'headline', place: inset(item) }] : [];
    }
    if (item.kind === 'picture') return [{ kind: 'plate', place: item }];
    if (item.kind !== 'group') return [];
    switch (item.role) {
      case 'masthead':
      case 'folio':
        return [{ kind: 'head', place: inset(item) }];
      case 'leg':
        return [...textBlock(item.items), ...listBlocks(item.items)];
      case 'table':
      case 'ad':
        return [{ kind: 'plate', place: item }];
      case 'story':
      case 'figure':
      case 'facts':
        return listBlocks(item.items);
      case 'ornament':
      case 'house':
      case 'contents':
      case 'contents-entry':
      case 'crop-marks':
        return [];
      default:
        return item satisfies never;
    }
  });
}

/** The text of a leg as one block, from its first line to its last. */
function textBlock(items: readonly SheetItem[]): Block[] {
  const texts = items.filter((item): item is TextItem => item.kind === 'text');
  const [first] = texts;
  if (!first) return [];
  const end = Math.max(...texts.map(({ y, height }) => y + height));
  return [{ kind: 'text', place: { ...first, height: end - first.y } }];
}

/** Bars leave some white round them. */
function inset(place: Place): Place {
  const height = place.height * 0.6;
  return { ...place, y: place.y + (place.height - height) / 2, height };
}

/** In em and in rows: a pixel and a half of a thumbnail, so that a hit of one character is seen. */
const smallest = 1.8;

function atLeast({ x, y, width, height }: Place): Place {
  const [wide, high] = [Math.max(width, smallest), Math.max(height, smallest)];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

/** A place in em, as near as a picture of some hundred pixels shows. */
function toBox({ x, y, width, height }: Place, rowEm: number) {
  return {
    x: tenths(x),
    y: tenths(y * rowEm),
    width: tenths(width),
    height: tenths(height * rowEm),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
