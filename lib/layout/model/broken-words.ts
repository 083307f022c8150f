import type { TextMetrics } from './text-metrics';
import type { SetLine } from './typeset-text';

/** Lists the words and names of which two lines have a part each. A break that the editor wrote parts nothing. */
export function listBrokenWordsIn(
  lines: readonly SetLine[],
  segment: TextMetrics['segment'],
): string[] {
  if (lines.length < 2) return [];
  const { text, breaks } = joinLines(lines);
  const broken: string[] = [];
  let from = 0;
  for (const word of segment(text).flat()) {
    const to = from + word.length;
    if (breaks.some((at) => at.from > from && at.to < to)) broken.push(word.trim());
    from = to;
  }
  return broken;
}

/** Returns the text of some lines, and where each ends and the next begins. */
function joinLines(lines: readonly SetLine[]) {
  let text = '';
  const breaks: { from: number; to: number }[] = [];
  for (const [index, { pieces, after }] of lines.entries()) {
    for (const piece of pieces) text += piece.text;
    if (index === lines.length - 1) break;
    const from = text.length;
    text += after;
    if (after !== '\n') breaks.push({ from, to: text.length });
  }
  return { text, breaks };
}
