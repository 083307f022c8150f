import type { Em, Face } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { SetLine } from '@/lib/layout/model/typeset-text';

/** Words that are never broken (a name, a date) as one line, its width in em of its own size. */
export function textLine(
  text: string,
  face: Face,
  metrics: Pick<TextMetrics, 'measure'>,
  spacing: Em = 0,
): SetLine {
  const characters = [...text];
  const width = characters.reduce((sum, character) => {
    return sum + metrics.measure(face, character) + spacing;
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
