import { expect, test } from 'vitest';
import { toRecord, toRecordedEdition } from '@/lib/newsroom/archive/edition-record';
import { makeArticle } from '../edition/make-edition';

test('neither advertisements nor indexes are in the records of which lists and search are made', () => {
  const articles = [
    makeArticle({ slug: 'news' }),
    makeArticle({ slug: 'hotel', kind: 'ad', rank: 1 }),
    makeArticle({ slug: 'today', kind: 'index', rank: 1 }),
  ];
  const recorded = toRecordedEdition({ date: '2023-03-10', articles });
  const record = toRecord(recorded, { stamp: 'a', folderTime: 0, paper: 'b' });
  expect(record.teasers.map(({ slug }) => slug)).toEqual(['news']);
  expect(record.summary.sections).toEqual({ economy: 1 });
});
