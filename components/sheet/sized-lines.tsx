import type { TextItem } from '@/lib/sheet/sheet-item';
import { em } from './place-style';
import { SetLines } from './set-lines';

/** The lines of an item. Places are counted in em of the body, so type of another size is in an element of its own. */
export function SizedLines({ item: { lines, face, size } }: { item: TextItem }) {
  const set = <SetLines lines={lines} face={face} size={size} />;
  if (size === 1) return set;
  return (
    <span className="sized" style={{ fontSize: em(size) }}>
      {set}
    </span>
  );
}
