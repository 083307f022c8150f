import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import type { Face } from '@/lib/layout/model/story';
import type { HeadItems } from './compose-head';
import type { SheetItem } from './sheet-item';
import { headMeasures, headType } from './tokens';

/** The text of an ear 报眼: a large number, and lines under it that explain it. */
export interface EarText {
  number: string;
  /** `size`: in em of the ear's type, 1 by default. */
  lines: { text: string; face: Face; size?: number }[];
}

interface EarPlace {
  middle: Millimetres;
  size: { ear: Millimetres };
  side: 'start' | 'end';
}

/** Composes an ear in its double frame, its lines centred, at one end of the masthead. */
export function composeEar(
  head: HeadItems,
  { number, lines }: EarText,
  { middle, size: { ear: size }, side }: EarPlace,
): SheetItem[] {
  const { padding, numberLineHeight, lineHeight, ...type } = headType.ear;
  const frame = 2 * headMeasures.doubleRule;
  const numberHigh = type.number * numberLineHeight * size;
  const textHigh = lines.reduce(
    (sum, line) => sum + (line.size ?? 1) * lineHeight * size,
    numberHigh,
  );
  const textWide = Math.max(
    ...lines.map(({ text, face, size: own = 1 }) => head.widthOf(text, face) * own),
  );
  const white = (padding.above + padding.below) * size + frame;
  const height = Math.max(type.height * size, textHigh + white);
  const width = Math.max(type.width * size, (textWide + 2 * padding.side) * size + frame);
  const x = side === 'start' ? 0 : head.width - width;
  const top = middle - height / 2;
  const slack = height - white - textHigh;
  let y = top + frame / 2 + padding.above * size + slack / 2;
  const centred = { x: x + width / 2, align: 'middle' } as const;
  const items: SheetItem[] = [
    head.doubleBox('ear', { x, y: top, width, height }),
    head.text('masthead', {
      ...centred,
      text: number,
      face: 'heavy',
      size: type.number * size,
      y,
      lineHeight: numberLineHeight,
    }),
  ];
  y += numberHigh;
  for (const { text, face, size: own = 1 } of lines) {
    items.push(head.text('masthead', { ...centred, text, face, size: own * size, y, lineHeight }));
    y += own * size * lineHeight;
  }
  return items;
}
