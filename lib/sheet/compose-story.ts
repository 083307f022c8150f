import type { Article } from '@/lib/content/article';
import { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import { kindName } from '@/lib/edition/kind-name';
import { foreignLanguage } from '@/lib/language/foreign-language';
import { jumpLineRect } from '@/lib/layout/model/jump-line-rect';
import { placeOfLeg, placeOfRect } from '@/lib/layout/model/page-place';
import type { Leg, PlacedPlate, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Em, Rows } from '@/lib/layout/model/story';
import { composeBlock, composeRows } from './compose-body';
import { composeHeading } from './compose-heading';
import { toShortLine } from './lines/to-text-line';
import type { StoryContext } from './sheet-context';
import type { BoxItem, Place, SheetItem, StoryGroup, TextItem } from './sheet-item';
import { rules } from './tokens';

/** Composes a story: frame, headings, plates (blocks across columns), legs and jump line, as placed by the plan. */
export function composeStory(story: PlacedStory, context: StoryContext): StoryGroup {
  const { slug, kind, rank, rect, box, headings, plates, legs } = story;
  const { grid, edition } = context;
  const padding = box?.paddingEm ?? 0;
  const place = placeOfRect(rect, grid);
  const href = articlePath(edition.date, slug);
  const article = edition.articles.find((one) => one.slug === slug);
  const language = article && languageOf(article, context);
  const name = article && kindName(article, context.paper.language);
  const isMourned = article?.kind === 'obituary';
  const items: SheetItem[] = [
    ...(box ? [frameOf(place, isMourned)] : []),
    ...headings.flatMap((placed) =>
      composeHeading(placed, placeOfRect(placed, grid, padding), { ...context, href, isMourned }),
    ),
    ...plates.filter(isPicture).map((plate) => composePlate(plate, padding, context)),
    ...inReadingOrder(plates.filter(isTable), legs).map((part) =>
      'rect' in part ? composePlate(part, padding, context) : composeLeg(part, story, context),
    ),
    ...composeJump(story, context),
  ];
  return {
    kind: 'group',
    role: 'story',
    slug,
    rank,
    part: kind,
    isBoxed: box !== undefined,
    ...(name !== undefined && { kindName: name }),
    ...(language !== undefined && { language }),
    ...place,
    items,
  };
}

/** Returns the story's language if it is not the paper's. */
function languageOf({ title, summary }: Article, { paper }: StoryContext): string | undefined {
  return foreignLanguage(title + summary, paper.language);
}

/** White above and below a frame, of the row that boxes have there: on the text above it would look like an underline. */
const frameInset: Rows = 0.3;

/** Composes the frame 围框 of a boxed story: ruled and tinted, or the black one of an obituary. */
function frameOf(place: Place, isMourned: boolean): BoxItem {
  const frame = {
    kind: 'box',
    role: 'story',
    ...place,
    y: place.y + frameInset,
    height: place.height - 2 * frameInset,
  } as const;
  if (isMourned) {
    return { ...frame, border: { thickness: rules.mourning, colour: 'ink', isDouble: false } };
  }
  const border = { thickness: rules.thin, colour: 'rule', isDouble: false } as const;
  return { ...frame, fill: 'tint', border };
}

const isTable = ({ content }: PlacedPlate): boolean => content.kind === 'table';
const isPicture = (plate: PlacedPlate): boolean => !isTable(plate);

/** Puts tables over all columns between the legs above them and those below. */
function inReadingOrder(
  tables: readonly PlacedPlate[],
  legs: readonly Leg[],
): (PlacedPlate | Leg)[] {
  const left = [...tables];
  const ordered = legs.flatMap((leg) => {
    const before = left.filter(({ rect }) => rect.row < leg.row);
    left.splice(0, before.length);
    return [...before, leg];
  });
  return [...ordered, ...left];
}

function composePlate(
  { content, rect, pictureRows }: PlacedPlate,
  padding: Em,
  context: StoryContext,
): SheetItem {
  return composeBlock(content, placeOfRect(rect, context.grid, padding), {
    ...context,
    pictureRows,
  });
}

function composeLeg(leg: Leg, story: PlacedStory, context: StoryContext): SheetItem {
  const place = placeOfLeg(leg, story, context.grid);
  return {
    kind: 'group',
    role: 'leg',
    ...place,
    items: composeRows(leg.content, place, context),
  };
}

/**
 * Composes the jump line 下转, which says where the story continues: in the row below its last leg, at the leg's
 * right edge.
 */
function composeJump(story: PlacedStory, context: StoryContext): TextItem[] {
  const { legs, jump } = story;
  const { metrics, edition, grid } = context;
  const last = legs.at(-1);
  const foot = jumpLineRect(story);
  if (jump?.to === undefined || !last || !foot) return [];
  const text = metrics.typography.continuedOn(jump.to);
  const line = toShortLine(text, { face: 'kai', metrics });
  const leg = placeOfLeg(last, story, grid);
  return [
    {
      kind: 'text',
      role: 'jump',
      x: leg.x + leg.width - line.width,
      y: foot.row,
      width: line.width,
      height: 1,
      lines: [line],
      face: 'kai',
      size: 1,
      lineHeight: 1,
      colour: 'ink',
      href: pagePath(edition.date, jump.to),
    },
  ];
}
