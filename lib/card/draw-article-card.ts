import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { composeStory } from '@/lib/sheet/compose-story';
import type { SheetContext } from '@/lib/sheet/sheet-context';
import type { SheetItem, StoryGroup } from '@/lib/sheet/sheet-item';
import { type CardShape, cardSizes } from './card-sizes';
import { bodyRows, bodyTop, chooseWindow, type StoryWindow } from './choose-window';
import { drawHeadings } from './draw-headings';
import { drawItems, type PageDrawing } from './draw-items';
import { drawNameplate, heightOfNameplate, type Source } from './draw-nameplate';
import { fitHeadings } from './fit-headings';
import { inkOf } from './inks';
import { levelColumns } from './level-columns';
import { type Box, fillBox, frameWithin, type Mark, type Pixels } from './mark';
import type { Drawn } from './rasterize-marks';
import { drawTornPaper } from './torn-paper';

export interface ArticleCard {
  shape: CardShape;
  source: Source;
  story: PlacedStory;
  grid: SheetGrid;
  /** What the page is composed for. */
  context: SheetContext;
  drawing: PageDrawing & { metrics: TextMetrics };
}

/**
 * The card of an article: a cutting from its page. The paper's name and day stand over it, the headline is
 * set anew as large as the card allows, and the text stands in the very lines and columns of the page,
 * under a headline as wide as the card, or beside one that is narrower, down to where the paper is torn.
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

/** Text under a headline is a quarter of its size, in pixels to an em, as on the page; larger it shouts, */
const loudest = 28;
/** unless it is a few lines that are read at a glance. */
const loudestOfBrief = 30;
/** A picture wants height: so large it would be cut off. */
const loudestWithPicture = 21;
/** Share of the height that such lines may take. */
const briefShare = 0.3;

function isNarrow({ story, grid }: ArticleCard, room: Box): boolean {
  const scale = room.width / spanEm(story.rect.columns, grid);
  const isBrief = bodyRows(story) * grid.rowEm * scale < briefShare * room.height;
  const hasPicture = story.plates.some(({ content }) => content.kind === 'figure');
  return scale > (hasPicture ? loudestWithPicture : isBrief ? loudestOfBrief : loudest);
}

/** Headline over the text, both as wide as the card. */
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

/** Where what is shorter than its room stands in it: a little over the middle, as a picture hangs. */
function inMiddle(room: Pixels, height: Pixels): Pixels {
  return Math.max(0, room - height - footWhite) * 0.42;
}

/** White that the torn foot needs. */
const footWhite: Pixels = 24;

/** Share of the card's width that text beside a headline may take, and the white between them. */
const besideShare = 0.5;
const besideGap: Pixels = 52;

/** Headline at the left, text at the right behind a column rule, each in the middle of the height. */
function drawBeside(card: ArticleCard, room: Box): Mark[] {
  const { story, grid, drawing } = card;
  const window = chooseWindow(story, grid, {
    // Fewer columns and a larger picture rather than all of them: in a chat the picture is what is seen.
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
    fillBox(rule, inkOf('hair'), drawing.frame),
    ...drawWindow(card, window, { x, y: room.y + inMiddle(room.height, window.height) }),
  ];
}

/** A story without its frame and its headings. */
function bodyOf({ items }: StoryGroup): SheetItem[] {
  return items.filter(
    (item) => item.kind === 'group' || (item.kind === 'text' && item.role === 'jump'),
  );
}

/** The story's own lines as on the page, strip by strip. */
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
