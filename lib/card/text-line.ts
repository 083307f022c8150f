import type { SetLine } from '@/lib/layout/set-line';
import type { Em, Face, Setter } from '@/lib/layout/story';

/** Words that are never broken (a name, a date) as one line, its width in em of its own size. */
export function textLine(
  text: string,
  face: Face,
  setter: Pick<Setter, 'measure'>,
  spacing: Em = 0,
): SetLine {
  const characters = [...text];
  const width = characters.reduce((sum, character) => {
    return sum + setter.measure(face, character) + spacing;
  }, -spacing);
  return {
    pieces: [spacing === 0 ? { text } : { text, spacing }],
    indent: 0,
    width: Math.max(0, width),
    justified: false,
    hyphenated: false,
    loose: false,
    after: '',
  };
}
