import type { Face } from '@/lib/layout/model/story';
import { listLeaves } from './list-leaves';
import type { SheetItem } from './sheet-item';

/** Returns the text that some items set in each face, with list markers and hyphens. */
export function textsByFace(items: readonly SheetItem[]): Record<Face, string> {
  const texts: Record<Face, string> = { song: '', heavy: '', hei: '', kai: '', bold: '' };
  for (const leaf of listLeaves(items)) {
    if (leaf.kind !== 'text') continue;
    for (const { runs, marker, hyphenated } of leaf.lines) {
      texts[leaf.face] += (marker?.text ?? '') + (hyphenated ? '-' : '');
      for (const { text, face } of runs) texts[face] += text;
    }
  }
  return texts;
}
