import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutExcerpt, type MarkedText, markText } from '@/lib/search/query/excerpt';
import { parseQuery } from '@/lib/search/query/parse-query';

/** Shows hits in brackets, and where the text goes on. */
function show({ text, marks }: MarkedText): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push(text.slice(at, from), `[${text.slice(from, to)}]`);
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}

const excerpt = (text: string, query: string, longest?: number) => {
  const cut = cutExcerpt(text, parseQuery(query), longest);
  return `${cut.isCutBefore ? '…' : ''}${show(cut)}${cut.isCutAfter ? '…' : ''}`;
};

describe('hits in a text', () => {
  test.each([
    ['公园', '公园与动物公园', '[公园]与动物[公园]'],
    ['园', '公园', '公[园]'],
    ['台灣', '台湾与臺灣', '[台湾]与[臺灣]'],
    ['abc', 'ＡＢＣＤ与xabc', '[ＡＢＣＤ]与xabc'],
    ['"abc"', 'ＡＢＣＤ与abc', 'ＡＢＣＤ与[abc]'],
    ['cafe', 'Café, cafés', '[Café], [cafés]'],
    ['strass', 'Die Straße', 'Die [Straße]'],
    ['北京、上海', '北京，上海', '[北京，上海]'],
    ['买买提', '阿卜杜拉·买买提·艾力', '阿卜杜拉·[买买提]·艾力'],
    ['拉买', '阿卜杜拉·买买提', '阿卜杜[拉·买]买提'],
    ['10000', '投资10,000元', '投资[10,000]元'],
    ['城区', '城\u{e0100}区', '[城\u{e0100}区]'],
    ['两个 词语', '两个词语', '[两个词语]'],
    ['两个 -词语', '两个词语', '[两个]词语'],
    ['葛', '葛\u{e0100}城', '[葛\u{e0100}]城'],
    ['👩', '👨‍👩‍👧', '[👨‍👩‍👧]'],
    ['💪', '加油💪🏽', '加油[💪🏽]'],
    ['5', '5️⃣', '[5️⃣]'],
    ['m2', '5㎡', '5[㎡]'],
    ['aaa', 'aaa aaa', '[aaa] [aaa]'],
    ['哈哈', '哈哈哈', '[哈哈哈]'],
    ['', '没有', '没有'],
  ])('%s in %s', (query, text, shown) => {
    expect(show(markText(text, parseQuery(query)))).toBe(shown);
  });
});

describe('an excerpt', () => {
  test('is as wide in Latin letters as in Chinese characters', () => {
    const latin = cutExcerpt('The bridge was opened today. '.repeat(20), parseQuery('bridge')).text;
    const chinese = cutExcerpt('大桥今天正式通车了。'.repeat(40), parseQuery('大桥')).text;
    expect(latin.length).toBeGreaterThan(200);
    expect(latin.length).toBeLessThanOrEqual(240);
    expect(chinese.length).toBeGreaterThan(100);
    expect(chinese.length).toBeLessThanOrEqual(120);
  });

  const story =
    '雨从清晨下起。堤上的人没有走。他们说：“水位还在涨。”\n夜里来了增援。记者在现场看到，沙袋已经垒到一米高！Was it enough? Nobody knows.';

  test.each([
    ['增援', 14, '夜里来了[增援]。'],
    ['增援', 40, '夜里来了[增援]。记者在现场看到，沙袋已经垒到一米高！Was it enough?'],
    ['增援', 30, '夜里来了[增援]。记者在现场看到，沙袋已经垒到一米高！'],
    ['沙袋', 30, '夜里来了增援。记者在现场看到，[沙袋]已经垒到一米高！'],
    ['水位', 14, '他们说：“[水位]还在涨。”'],
    ['沙袋', 12, '…[沙袋]已经垒到一米高！'],
    ['enough', 20, 'Was it [enough]?'],
    ['下起 沙袋 看到', 24, '记者在现场[看到]，[沙袋]已经垒到一米高！'],
    ['不在其中', 16, '雨从清晨下起。堤上的人没有走。'],
  ])('of %s in %d', (query, longest, shown) => {
    expect(excerpt(story, query, longest)).toBe(shown);
  });

  test('of a long sentence begins and ends at a comma or between words', () => {
    const long = `${'甲乙丙丁，'.repeat(10)}目标所在，${'戊己庚辛，'.repeat(10)}`;
    expect(excerpt(long, '目标', 30)).toBe(
      '…甲乙丙丁，[目标]所在，戊己庚辛，戊己庚辛，戊己庚辛，戊己庚辛…',
    );
    const words = `${'one two three '.repeat(10)}target ${'four five six '.repeat(10)}`;
    expect(excerpt(words, 'target', 40)).toBe('…two three [target] four five six four five…');
  });

  test('of an article without text is empty', () => {
    expect(cutExcerpt('', parseQuery('雨'))).toEqual({
      ...{ text: '', marks: [], isCutBefore: false, isCutAfter: false },
    });
  });

  const piece = fc.constantFrom(
    '雨',
    '。',
    '，',
    ' ',
    '\n',
    '.',
    'a',
    '💪',
    'e\u0301',
    '“',
    '”',
    '！',
  );
  const text = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(''));

  test('is a part of the article, with its hits, and never too long', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('雨', 'a', '雨雨', 'é 雨'),
        fc.integer({ min: 8, max: 40 }),
        (article, query, longest) => {
          const parsed = parseQuery(query);
          const cut = cutExcerpt(article, parsed, longest);
          expect(article.replace(/\n/g, ' ')).toContain(cut.text);
          expect(cut.text.length).toBeLessThanOrEqual(longest);
          expect(cut.text).toBe(cut.text.trim());
          for (const { from, to } of cut.marks) expect(to).toBeGreaterThan(from);
          const isFound = article
            .split('\n')
            .some((line) => markText(line, parsed).marks.length > 0);
          if (isFound) expect(cut.marks.length).toBeGreaterThan(0);
          expect(cut.text).not.toMatch(/^(?:[\udc00-\udfff]|\u0301)|[\ud800-\udbff]$/);
        },
      ),
    );
  });
});
