/** Every word of any body is said, or left out by a rule that this file names. */
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { languageTags } from '@/lib/language/find-language';
import { toSentences } from '@/lib/speech/article-sentences';
import { locateSentences } from '@/lib/speech/locate/locate-sentences';
import { makeArticle } from '../edition/make-edition';

/** Words that no rule changes and that are in no other word. */
const words = ['alder', 'birch', 'cedar', 'fir', 'hazel', 'larch', 'maple', 'oak'];

const element = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

const word = fc.constantFrom(...words);
const inline: fc.Arbitrary<ElementContent> = fc.oneof(
  word.map((one) => text(`${one} `)),
  word.map((one) => element('strong', [text(`${one}. `)])),
  word.map((one) => element('a', [text(`${one}, `)], { href: '/x' })),
  fc.constant(element('br', [])),
  fc.constant(element('sup', [element('a', [text('7')], { href: '#fn' })])),
  fc.constant(element('del', [text('struck')])),
);
const line = fc.array(inline, { minLength: 1, maxLength: 12 });
const paragraph = line.map((parts) => element('p', parts));
const cell = word.map((one) => element('td', [text(one)]));
const row = fc.tuple(cell, cell).map((cells) => element('tr', cells));
const block: fc.Arbitrary<Element> = fc.oneof(
  paragraph,
  line.map((parts) => element('h2', parts)),
  fc
    .array(
      line.map((parts) => element('li', parts)),
      { minLength: 1 },
    )
    .map((items) => element('ul', items)),
  fc
    .array(
      paragraph.map((one) => element('li', [one])),
      { minLength: 1 },
    )
    .map((items) => element('ol', items)),
  fc.array(paragraph, { minLength: 1 }).map((parts) => element('blockquote', parts)),
  fc
    .array(paragraph, { minLength: 1 })
    .map((parts) => element('aside', parts, { className: ['facts'] })),
  line.map((parts) => element('figure', [element('figcaption', parts)])),
  fc
    .array(row, { minLength: 1, maxLength: 10 })
    .map((rows) => element('table', [element('tbody', rows)])),
  fc.constant(element('pre', [element('code', [text('code')])])),
);
const bodies = fc.array(block, { minLength: 1, maxLength: 8 });

/** The words of a body in their order, without those that rules leave out. */
function wordsIn(node: ElementContent): string[] {
  if (node.type === 'text') return node.value.match(/\p{L}+/gu) ?? [];
  if (node.type !== 'element' || ['del', 'pre', 'sup'].includes(node.tagName)) return [];
  return node.children.flatMap(wordsIn);
}

/** All texts of a body, as the view has them. */
function textsIn(node: ElementContent): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' || ['del', 'pre', 'sup'].includes(node.tagName)) return [];
  return node.children.flatMap(textsIn);
}

test.each(languageTags)(
  'in %s, every word of a body is said once, and found in the view',
  (tag) => {
    fc.assert(
      fc.property(bodies, (children) => {
        const article = makeArticle({ title: '', body: { type: 'root', children } });
        const sentences = toSentences(article, tag);
        const said = sentences.flatMap((one) => (one.text ?? '').match(/\p{L}+/gu) ?? []);
        const rows = children.filter(({ tagName }) => tagName === 'table');
        // The cells of a row stand together in what is looked for.
        if (rows.length === 0)
          expect(said.toSorted()).toEqual(children.flatMap(wordsIn).toSorted());
        else for (const one of children.flatMap(wordsIn)) expect(said.join(' ')).toContain(one);
        const found = locateSentences(
          [children.flatMap(textsIn)],
          sentences.map((one) => one.text ?? ''),
        );
        for (const [index, { text: printed }] of sentences.entries())
          if (printed !== undefined) expect(found[index], printed).toBeDefined();
      }),
    );
  },
);
