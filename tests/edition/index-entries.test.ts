import { toString as toText } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { withEntries } from '@/lib/edition/index-entries';
import { makeArticle, paper } from './make-edition';

test('an index on the screen has the lines of its sheet, each with a link to the page and to the story', () => {
  const index = makeArticle({ slug: 'today', kind: 'index', title: '今日导读' });
  const story = makeArticle({ slug: 'library', title: '图书馆延长开放' });
  const made = withEntries(index, [{ slug: 'library', page: 3 }], {
    date: '2023-03-10',
    articles: [index, story],
    paper,
  });
  expect(toText(made.body)).toBe('03版\u3000图书馆延长开放');
  const text = JSON.stringify(made.body);
  expect(text).toContain('"href":"/2023-03-10/pages/3"');
  expect(text).toContain('"href":"/2023-03-10/library"');
});
