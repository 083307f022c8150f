/**
 * Identifies footnotes by the slug of the article and their number, so that ids are unique when several articles
 * are on one page: `fn-huiji-park-1` and `fnref-huiji-park-1`. It also reports incomplete footnotes.
 */
import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { mapText } from '../markdown/map-text';
import { placeAt } from '../source/parse-source';
import type { BodyContext } from './body-context';

export function numberFootnotes(tree: Root, context: BodyContext): void {
  const { slug, text, report } = context;
  reportSwallowedText(tree, context);
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
      const message = `footnote [^${label}] is defined twice`;
      report(place, { code: 'footnote', message, fix: 'give each footnote a different mark' });
    } else if (!numbers.has(identifier)) {
      const message = `footnote [^${label}] is never referenced`;
      report(place, {
        code: 'footnote',
        message,
        fix: `write [^${label}] where it belongs, or remove it`,
      });
    }
    defined.set(identifier, definition);
    definition.identifier = numbers.get(identifier) ?? identifier;
  });
  // Markdown takes a reference without a definition for text and would print the brackets.
  visit(tree, 'text', (node) => {
    if (!node.value.includes('[^')) return;
    const { offsets, escaped } = mapText(node, text);
    for (const { 0: mark, index } of node.value.matchAll(/\[\^[^\]\n]{1,40}\]/g)) {
      if (escaped[index]) continue;
      const place = placeAt(text, offsets[index] ?? 0);
      report(place, { code: 'footnote', ...describeMark(mark) });
    }
  });
}

function describeMark(mark: string): { message: string; fix: string } {
  return /\s/.test(mark)
    ? {
        message: `the mark of footnote ${mark} has a space`,
        fix: `write ${mark.replace(/\s+/g, '-')}`,
      }
    : { message: `footnote ${mark} has no text`, fix: `write a line ${mark}: and its text` };
}

/** A footnote that refers to itself is one that the text below runs into. */
function reportSwallowedText(tree: Root, { report, removed }: BodyContext): void {
  visit(tree, 'footnoteDefinition', (definition) => {
    const { start, end } = definition.position ?? {};
    visit(definition, 'footnoteReference', (reference) => {
      if (reference.identifier !== definition.identifier) return;
      const message = `the text from here on is part of footnote [^${definition.label}]`;
      const fix = 'leave an empty line after the footnote';
      const place = reference.position && { line: reference.position.start.line, column: 1 };
      report(place, { code: 'footnote', message, fix });
      if (start?.offset !== undefined && end?.offset !== undefined)
        removed.push({ start: start.offset, end: end.offset });
    });
  });
}
