/** Reports dropped HTML: one warning for each line, which quotes all that was dropped there. */
import type { Html } from 'mdast';
import type { Place } from '../diagnostic';
import type { BodyContext } from './body-context';
import { findTagFix, parseTag } from './html-tags';

interface DroppedHtml {
  html: Html;
  /** The source that was removed: the tag, or a script with its content. */
  written: string;
}

interface DroppedLine {
  place: Place;
  parts: DroppedHtml[];
}

export function reportHtml(dropped: readonly DroppedHtml[], { report }: BodyContext): void {
  const lines = new Map<number, DroppedLine>();
  for (const { html, written } of dropped) {
    const start = html.position?.start;
    if (!start || written.startsWith('<!--')) continue;
    for (const [index, part] of written.split('\n').entries()) {
      const indent = part.length - part.trimStart().length;
      const column = index === 0 ? start.column : indent + 1;
      const place = { line: start.line + index, column };
      const line = lines.get(place.line) ?? { place, parts: [] };
      if (part.trim() !== '') line.parts.push({ html, written: part.trim() });
      if (line.parts.length > 0) lines.set(place.line, line);
    }
  }
  for (const { place, parts } of lines.values()) {
    report(place, {
      code: 'html',
      severity: 'warning',
      message: `raw HTML ${parts.map(({ written }) => written).join(' ')} is removed`,
      fix: findTagFix(parts.map(({ html }) => parseTag(html.value))),
    });
  }
}
