import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { composeStory } from '@/lib/sheet/compose-story';
import type { SheetContext } from '@/lib/sheet/sheet-context';
import type { SheetItem, StoryGroup } from '@/lib/sheet/sheet-item';
import { colourOf } from './card-colours';
import { type CardShape, cardSizes } from './card-sizes';
import { bodyRows, bodyTop, chooseWindow, type StoryWindow } from './choose-window';
import { drawHeadings } from './draw-headings';
import { drawItems, type PageDrawing } from './draw-items';
import { drawNameplate, heightOfNameplate, type NameplateSource } from './draw-nameplate';
import { drawTornPaper } from './draw-torn-paper';
import { fitHeadings } from './fit-headings';
import { levelColumns } from './level-columns';
import { type Box, fillBox, frameWithin, type Mark, type Pixels } from './mark';
import type { Drawn } from './raster/rasterize-marks';

export interface ArticleCard {
  shape: CardShape;
  source: NameplateSource;
  story: PlacedStory;
  grid: SheetGrid;
  context: SheetContext;
  drawing: PageDrawing & { metrics: TextMetrics };
}

/**
 * Draws the card of an article, which looks like a piece torn out of its page: the paper's name and the day,
 * the headline, set again as large as the card allows, and the text in the lines and columns of the page. The
 * text is below the headline, or to its right if both are narrow, and goes on to the torn foot.
 */
export function drawArticleCard(placed: ArticleCard): Drawn {
  const card = { ...placed, story: levelColumns(placed.story, bodyTop(placed.story)) };
  const { shape, source, drawing } = card;
  const { width, height, margin, padding, nameplate } = cardSizes[shape];
  const place = { x: margin + padding, y: margin + padding * 0.7, width: 0, size: nameplate };
  place.width = width - 2 * place.x;
  const head = drawNameplate(source, place, drawing);
  const top = place.y + heightOfNameplate(place) + padding * 0.6;
  const room = { x: place.x, y: top, width: place.width, height: height - margin - top };
  const isBeside = shape === 'wide' && isNarrow(card, room);
  const body = isBeside ? drawBeside(card, room) : drawUnder(card, room);
  return { width, height, marks: drawTornPaper({ width, height, margin }, [...head, ...body]) };
}

/** Largest text under a headline, in pixels to an em. Where it would be larger, it is set beside the headline. */
const largestText = 28;
/** The same for a story of a few lines. */
const largestBrief = 30;
/** The same for a story with a picture, which would otherwise be cut off at the foot. */
const largestWithPicture = 21;
/** Share of the height up to which a story counts as a few lines. */
const briefShare = 0.3;

function isNarrow({ story, grid }: ArticleCard, room: Box): boolean {
  const scale = room.width / spanEm(story.rect.columns, grid);
  const isBrief = bodyRows(story) * grid.rowEm * scale < briefShare * room.height;
  const hasPicture = story.plates.some(({ content }) => content.kind === 'figure');
  return scale > (hasPicture ? largestWithPicture : isBrief ? largestBrief : largestText);
}

/** Draws the headline over the text, both as wide as the card. */
function drawUnder(card: ArticleCard, room: Box): Mark[] {
  const { story, grid, drawing, shape } = card;
  const { heading, text } = cardSizes[shape];
  const headings = fitHeadings(
    story.headings,
    { ...heading, width: room.width, height: room.height * heading.share },
    drawing.metrics,
  );
  const below = headings.height + room.width * 0.022;
  const rest = room.height - below;
  const window = chooseWindow(story, grid, { ...text, width: room.width, height: rest });
  const y = room.y + inMiddle(room.height, below + window.height);
  const x = room.x + (room.width - window.width) / 2;
  return [
    ...drawHeadings(headings, { ...room, y }, drawing),
    ...drawWindow(card, window, { x, y: y + below }),
  ];
}

/** Returns the white above something that is lower than its room: a little less than half of the rest. */
function inMiddle(room: Pixels, height: Pixels): Pixels {
  return Math.max(0, room - height - footWhite) * 0.42;
}

/** White that the torn foot needs. */
const footWhite: Pixels = 24;

/** Share of the card's width that text beside a headline may take, and the white between them. */
const besideShare = 0.5;
const besideGap: Pixels = 52;

/** Draws the headline at the left and the text at the right of a column rule, each in the middle of the height. */
function drawBeside(card: ArticleCard, room: Box): Mark[] {
  const { story, grid, drawing } = card;
  const window = chooseWindow(story, grid, {
    // Fewer columns with a larger picture are better than all columns: a chat shows the card small.
    least: 16,
    most: 19,
    mostOfBrief: 30,
    width: room.width * besideShare,
    height: room.height,
  });
  const x = room.x + room.width - window.width;
  const left = { ...room, width: room.width - window.width - besideGap };
  const headings = fitHeadings(
    story.headings,
    { ...left, height: room.height - footWhite, largest: 112, legible: 64, comfortable: 68 },
    drawing.metrics,
  );
  const y = room.y + inMiddle(room.height, headings.height);
  const rule = { x: x - besideGap / 2, y: room.y + 4, width: 1, height: room.height };
  return [
    ...drawHeadings(headings, { ...left, y }, drawing),
    fillBox(rule, colourOf('hair'), drawing.frame),
    ...drawWindow(card, window, { x, y: room.y + inMiddle(room.height, window.height) }),
  ];
}

/** Returns the items of a story without its frame and its headings. */
function bodyOf({ items }: StoryGroup): SheetItem[] {
  return items.filter(
    (item) => item.kind === 'group' || (item.kind === 'text' && item.role === 'jump'),
  );
}

/** Draws the story's lines as they are on the page, strip by strip. */
function drawWindow(card: ArticleCard, window: StoryWindow, at: { x: Pixels; y: Pixels }): Mark[] {
  const { story, grid, context, drawing } = card;
  const body = bodyOf(composeStory(story, { ...context, grid }));
  const { column, columns, strips, scale, row, rows } = window;
  const width = spanEm(columns, grid) * scale;
  const height = rows * grid.rowEm * scale;
  return Array.from({ length: strips }, (_, strip) => {
    const from = row + strip * rows;
    const x = at.x + strip * (grid.columnEm + grid.gutterEm) * scale;
    const frame = frameWithin(drawing.frame, {
      x: x - column * (grid.columnEm + grid.gutterEm) * scale,
      y: at.y - from * grid.rowEm * scale,
      scale,
      clip: { x, y: at.y, width, height },
    });
    return drawItems(body, { ...drawing, frame }, { from, to: from + rows });
  }).flat();
}
