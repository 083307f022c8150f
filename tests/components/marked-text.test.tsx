import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MarkedText } from '@/components/site/marked-text';
import { Phrases } from '@/components/site/phrases';
import type { TextMark } from '@/lib/edition/text-mark';

const heading = (text: string, marks: TextMark[], language = 'zh-Hans') =>
  renderToStaticMarkup(<Phrases {...{ text, marks, language }} names={[]} />);
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");

/** What the marks of some HTML say, by hit. */
function markedIn(html: string): Map<string, string> {
  const marked = new Map<string, string>();
  for (const [, hit = '', text = ''] of html.matchAll(/<mark data-hit="(\d*)"[^>]*>(.*?)<\/mark>/g))
    marked.set(hit, (marked.get(hit) ?? '') + plain(text));
  return marked;
}

test('a hit across the phrases and words of a heading is one hit', () => {
  const html = heading('植树节里的坚持　一守就是20年', [{ from: 5, to: 10, hit: 3 }]);
  expect(plain(html)).toBe('植树节里的坚持　一守就是20年');
  expect(markedIn(html)).toEqual(new Map([['3', '坚持一守']]));
  expect(html.match(/id="hit-3"/g)).toHaveLength(1);
});

test('a hit in a part of another language is marked where it is', () => {
  const html = heading('市民爱看Science Daily', [{ from: 4, to: 11, hit: 1 }]);
  expect(markedIn(html)).toEqual(new Map([['1', 'Science']]));
});

test('marks change no letter, and have just what is in them', () => {
  const text = fc.string({
    unit: fc.constantFrom('公', '园', '，', '　', ' ', 'a', 'B', '<', '&'),
  });
  const borders = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(text, borders, (all, places) => {
      const sorted = places.filter((at) => at <= all.length).sort((a, b) => a - b);
      const marks = sorted.flatMap((to, index): TextMark[] => {
        const from = sorted[index - 1];
        return index % 2 === 1 && from !== undefined ? [{ from, to, hit: index }] : [];
      });
      const drawn = renderToStaticMarkup(<MarkedText text={all} marks={marks} />);
      expect(plain(drawn)).toBe(all);
      expect([...markedIn(drawn).values()]).toEqual(
        marks.map(({ from, to }) => all.slice(from, to)),
      );
      expect(plain(heading(all, marks))).toBe(all);
    }),
  );
});
