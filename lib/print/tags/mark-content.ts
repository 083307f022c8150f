import type { Stretch } from './read-content';

/** How a stretch of content is to be marked. */
export type Mark =
  /** As Chromium marked it. */
  | { kind: 'same' }
  | { kind: 'tagged'; mcid: number }
  | { kind: 'artifact'; of: 'layout' | 'head' | 'hyphen' };

/**
 * Marks the content of a page: what no tag refers to is an artifact (ISO 32000-1, 14.8.2.2). A hyphen that ends a
 * line is one as well, and soft for readers that go by the page instead of the tags.
 *
 * @param stretches of the content, as `readContent` returns them
 * @param marks one for each stretch
 */
export function markContent(
  content: Buffer,
  stretches: readonly Stretch[],
  marks: readonly Mark[],
): Buffer {
  const parts: Buffer[] = [];
  for (const [index, { start, end, mark }] of stretches.entries()) {
    const wanted = marks[index] ?? { kind: 'same' };
    if (wanted.kind === 'same') {
      parts.push(content.subarray(start, end));
      continue;
    }
    const { open, close } = operatorsOf(wanted);
    // A marked stretch has its end already.
    if (mark) parts.push(Buffer.from(open), content.subarray(mark.from, end));
    else parts.push(Buffer.from(open), content.subarray(start, end), Buffer.from(close));
  }
  return Buffer.concat(parts);
}

/** The last line of a page may lack its end. */
const endOfMark = '\nEMC\n';

function operatorsOf(mark: Exclude<Mark, { kind: 'same' }>): { open: string; close: string } {
  if (mark.kind === 'tagged') return { open: `/Lbl <</MCID ${mark.mcid}>>BDC\n`, close: endOfMark };
  switch (mark.of) {
    case 'layout':
      return { open: '/Artifact <</Type /Layout>>BDC\n', close: endOfMark };
    case 'head':
      return { open: '/Artifact <</Type /Pagination /Subtype /Header>>BDC\n', close: endOfMark };
    case 'hyphen':
      return {
        open: '/Artifact <</Type /Layout>>BDC\n/Span <</ActualText <FEFF00AD>>>BDC\n',
        close: `${endOfMark}${endOfMark}`,
      };
    default:
      return mark.of satisfies never;
  }
}
