/**
 * Footnotes get the article's slug and their number as identifier, so that several articles stand on one
 * page: ids become `fn-huiji-park-1` and `fnref-huiji-park-1`.
 */
import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context';

export function numberFootnotes(tree: Root, { slug, report }: BodyContext): void {
  const numbers = new Map<string, string>();
  visit(tree, 'footnoteReference', (reference) => {
    const { identifier } = reference;
    const known = numbers.get(identifier) ?? `${slug}-${numbers.size + 1}`;
    numbers.set(identifier, known);
    reference.identifier = known;
  });
  const defined = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (definition) => {
    const { identifier, position, label } = definition;
    const place = position?.start;
    if (defined.has(identifier)) {
      const message = `footnote [^${label}] has two texts`;
      report(place, { code: 'footnote', message, fix: 'give each footnote its own mark' });
    } else if (!numbers.has(identifier)) {
      const message = `footnote [^${label}] is referred to nowhere`;
      report(place, {
        code: 'footnote',
        message,
        fix: `write [^${label}] where it belongs, or remove it`,
      });
    }
    defined.set(identifier, definition);
    definition.identifier = numbers.get(identifier) ?? identifier;
  });
  // A reference without its text is no footnote to Markdown: it would be printed as it stands.
  visit(tree, 'text', ({ value, position }) => {
    for (const [mark] of value.matchAll(/\[\^[^\]\s]{1,40}\]/g)) {
      const fix = `write a line ${mark}: and its text`;
      report(position?.start, { code: 'footnote', message: `footnote ${mark} has no text`, fix });
    }
  });
}
