import fc from 'fast-check';
import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { mapText } from '@/lib/content/markdown/map-text';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';

/** The characters of the source to which those of the text nodes belong. */
function traceSource(source: string): string {
  const texts: Text[] = [];
  visit(parseMarkdown(source), 'text', (node) => {
    texts.push(node);
  });
  return texts
    .flatMap((node) => mapText(node, source).offsets.map((offset) => source.charAt(offset)))
    .join('');
}

test.each([
  ['中文', '中文'],
  ['a \\* b', 'a * b'],
  ['a &amp; b&nbsp;c', 'a & b&c'],
  ['> 甲\n> 乙\n丙', '甲\n乙\n丙'],
  ['- 甲  \n  乙', '甲乙'],
  ['甲 \n   乙', '甲\n乙'],
  ['**甲**&unknown;乙', '甲&unknown;乙'],
  ['a\\\\b', 'a\\b'],
])('the text of %j is made of %j', (source, traced) => {
  expect(traceSource(source)).toBe(traced);
});

test('each letter of a text comes from the same letter of the source', () => {
  const pieces = fc.constantFrom(
    '中',
    'a',
    ' ',
    '\n',
    '> ',
    '\\',
    '*',
    '&amp;',
    '&#65;',
    '- ',
    '`',
    '<',
    '。',
    '\t',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      (source) => {
        visit(parseMarkdown(source), 'text', (node) => {
          const { offsets, escaped } = mapText(node, source);
          expect(offsets).toHaveLength(node.value.length);
          for (const [index, offset] of offsets.entries()) {
            if (!escaped[index]) expect(source.charAt(offset)).toBe(node.value.charAt(index));
          }
        });
      },
    ),
  );
});
