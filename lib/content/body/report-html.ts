/** Reports dropped HTML: one warning for each line, which quotes all that was dropped there. */
import type { Html } from 'mdast';
import type { BodyContext } from './body-context';
import { findTagFix, parseTag } from './html-tags';

interface DroppedHtml {
  html: Html;
  /** The source that was removed: the tag, or a script with its content. */
  written: string;
}

export function reportHtml(dropped: readonly DroppedHtml[], { report }: BodyContext): void {
  const lines = new Map<number, DroppedHtml[]>();
  for (const one of dropped) {
    const line = one.html.position?.start.line;
    if (line === undefined || one.written.startsWith('<!--')) continue;
    lines.set(line, [...(lines.get(line) ?? []), one]);
  }
  for (const line of lines.values()) {
    const quoted = line.map(({ written }) => written).join(' ');
    report(line[0]?.html.position?.start, {
      code: 'html',
      severity: 'warning',
      message: `raw HTML ${quoted} is removed`,
      fix: findTagFix(line.map(({ html }) => parseTag(html.value))),
    });
  }
}
