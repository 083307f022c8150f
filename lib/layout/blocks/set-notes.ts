import type { Block, Em, Face, Run } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import { scaleLine } from './scale-line';
import { type SetInner, setList } from './set-list';
import { setParagraph } from './set-paragraph';
import type { TextFrame } from './text-frame';

type Notes = Extract<Block, { kind: 'notes' }>;

/** Size of the notes under a story: that of captions in papers, one step under the body (小五 under 五号). */
const noteSize: Em = 0.85;

/** Sets footnotes as a numbered list in small type. */
export function setNotes(notes: Notes, frame: TextFrame, setInner: SetInner): GalleyRow[] {
  const list = { ...notes, kind: 'list', ordered: true } as const;
  const size = sizeIn(frame);
  return toSmall(setList(list, smallFrame(frame, 'song', size), setInner), size);
}

/** Sets a correction in small type, in the face of captions. */
export function setCorrection(runs: readonly Run[], frame: TextFrame): GalleyRow[] {
  const face = frame.metrics.typography.emphasisFace ?? frame.face;
  const size = sizeIn(frame);
  return toSmall(setParagraph({ runs, indent: 0 }, smallFrame(frame, face, size)), size);
}

const sizeIn = ({ metrics }: TextFrame): Em =>
  Math.max(noteSize, metrics.typography.leastSize ?? 0);

/** The same space, measured in em of the small type. */
function smallFrame(frame: TextFrame, face: Face, size: Em): TextFrame {
  const { width, inset } = frame;
  return { ...frame, width: width / size, inset: inset / size, role: 'item', face };
}

function toSmall(rows: GalleyRow[], size: Em): GalleyRow[] {
  return rows.map((row) =>
    row.kind === 'line' ? { ...row, role: 'note', size, line: scaleLine(row.line, size) } : row,
  );
}
