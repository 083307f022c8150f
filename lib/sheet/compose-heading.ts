import { BANNER_PADDING } from '@/lib/layout/headings/set-label';
import type { PlacedHeading } from '@/lib/layout/model/page-plan';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import type { Typography } from '@/lib/layout/model/typography';
import { toTextLine } from './lines/to-text-line';
import type { StoryContext } from './sheet-context';
import type { BoxItem, Place, SheetItem, TextItem } from './sheet-item';

interface LabelContext extends Pick<StoryContext, 'metrics' | 'isLabelRepeated'> {
  /** True for an obituary, which has no colour. */
  isMourned?: boolean;
}

/** Composes a heading of a story; a label 栏目名 has a banner of the spot colour. */
export function composeHeading(
  { role, heading }: PlacedHeading,
  place: Place,
  context: LabelContext & Pick<TextItem, 'href'>,
): SheetItem[] {
  if (role === 'label') return composeLabel(heading, place, context);
  const text = toTextItem(role, heading, place, context.metrics.typography);
  const { href } = context;
  return [role === 'headline' && href ? { ...text, href } : text];
}

function toTextItem(
  role: TextItem['role'],
  { face, size, lines }: SetHeading,
  place: Place,
  typography: Typography,
): TextItem {
  return {
    kind: 'text',
    role,
    ...place,
    lines: lines.map((line) => toTextLine(line, face, typography)),
    face,
    size,
    lineHeight: place.height / lines.length,
    colour: 'ink',
  };
}

/**
 * Composes a label in a banner as wide as its longest line, in the middle of its place in Chinese papers and at
 * the left in Latin ones. A label that an earlier story of the page has is set in the spot colour, without a
 * banner.
 */
function composeLabel(
  heading: SetHeading,
  place: Place,
  { metrics, isLabelRepeated = false, isMourned = false }: LabelContext,
): SheetItem[] {
  const colour = isMourned ? 'ink' : 'red';
  const isCentred = metrics.typography.headingAlign === 'centre';
  const padding = BANNER_PADDING * heading.size;
  const width = Math.max(...heading.lines.map((line) => line.width));
  const shift = isCentred ? (place.width - width) / 2 - padding : 0;
  const banner = { ...place, x: place.x + shift, width: width + 2 * padding };
  const lines = heading.lines.map((line) => ({
    ...line,
    after: '' as const,
    indent: isCentred ? (width - line.width) / 2 : 0,
  }));
  const inside = { ...banner, x: banner.x + padding, width };
  const text = toTextItem('label', { ...heading, lines }, inside, metrics.typography);
  if (isLabelRepeated) return [{ ...text, colour }];
  const box: BoxItem = { kind: 'box', role: 'banner', ...banner, fill: colour };
  return [box, { ...text, colour: 'sheet' }];
}
