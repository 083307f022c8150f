import type { TextItem } from '@/lib/sheet/sheet-item';
import { em } from './place-style';
import { SetLines, type SetLinesProps } from './set-lines';

export interface SizedLinesProps {
  item: TextItem;
  /** True where screen readers shall hear sentences and not lines. */
  isSpoken: boolean;
  drawText?: SetLinesProps['drawText'];
}

/** The lines of an item. Places are counted in em of the body, so type of another size is in an element of its own. */
export function SizedLines({ item, isSpoken, drawText }: SizedLinesProps) {
  const { lines, face, size } = item;
  const set = <SetLines {...{ lines, face, size, isSpoken, drawText }} />;
  if (size === 1) return set;
  return (
    <span className="sized" style={{ fontSize: em(size) }}>
      {set}
    </span>
  );
}
