import type { Em } from '../model/story';
import type { SetLine } from '../model/typeset-text';

/** Converts the widths of a line that was set in em of its own type to em of the body. Spacing stays in its own. */
export function scaleLine(line: SetLine, size: Em): SetLine {
  if (size === 1) return line;
  const { indent, width, marker } = line;
  return {
    ...line,
    indent: indent * size,
    width: width * size,
    ...(marker && { marker: { ...marker, hang: marker.hang * size } }),
  };
}
