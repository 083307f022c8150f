import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { dropDateline } from '@/lib/edition/brief/drop-dateline';
import { firstSentences } from '@/lib/edition/brief/first-sentences';
import { languageOf } from '@/lib/language/find-language';
import { paragraph } from '../edition/make-edition';

const first = (tag: string, paragraphs: readonly (string | ElementContent)[], room = 0) =>
  firstSentences(
    {
      body: {
        type: 'root',
        children: paragraphs.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
      },
    },
    languageOf(tag),
    room,
  );

test.each([
  ['zh-Hans', '杏花开了。游人来了。', '杏花开了。'],
  ['zh-Hans', '“去看花！”他说，“明天就去。”大家都笑了。', '“去看花！”他说，“明天就去。”'],
  ['zh-Hans', '他说：“杏花开了。”游人来了。', '他说：“杏花开了。”'],
  ['zh-Hans', '看了甲厂、乙厂、丙厂……每一处都忙。明天再看。', '看了甲厂、乙厂、丙厂……每一处都忙。'],
  ['zh-Hans', '能不能按时完工？能。', '能不能按时完工？'],
  ['zh-Hans', '增长3.5%，达1.2万元。其他不变。', '增长3.5%，达1.2万元。'],
  ['zh-Hans', '编辑同志：', '编辑同志：'],
  ['zh-Hant', '市府說「花開了。」民眾很高興。', '市府說「花開了。」'],
  ['ja', '花が咲いた。人が来た。', '花が咲いた。'],
  ['ko', '꽃이 피었다. 사람들이 왔다.', '꽃이 피었다.'],
  ['en', 'Mr. Smith met Gov. Jones on Nov. 3. They talked.', 'Mr. Smith met Gov. Jones on Nov. 3.'],
  [
    'en',
    'The U.S. economy grew 2.5 percent. More next week.',
    'The U.S. economy grew 2.5 percent.',
  ],
  ['en', '“Go!” he said at 5 p.m. on Friday. Nobody went.', '“Go!” he said at 5 p.m. on Friday.'],
  ['en', 'What now? Nothing.', 'What now?'],
  ['de', 'Der 3. Versuch gelang. Alle freuten sich.', 'Der 3. Versuch gelang.'],
  ['fr', 'M. Dupont est venu. Il pleuvait.', 'M. Dupont est venu.'],
])('%s: %s', (tag, text, expected) => {
  expect(first(tag, [text])).toBe(expected);
});

test('datelines are no sentences, and sentences are no datelines', () => {
  const cases = [
    ['本报讯（记者 张三 通讯员 李四）杏花开了。', '杏花开了。'],
    ['本报讯 记者张三报道：杏花开了。', '杏花开了。'],
    ['本报郑州讯（记者 王五）杏花开了。', '杏花开了。'],
    ['新华社北京3月9日电（记者 赵六）杏花开了。', '杏花开了。'],
    ['据新华社北京3月9日电 杏花开了。', '杏花开了。'],
    ['（记者 张三）杏花开了。', '杏花开了。'],
    ['【本报讯】杏花开了。', '杏花开了。'],
    ['本報訊（記者張三）花開了。', '花開了。'],
    ['【東京＝田中太郎】花が咲いた。', '花が咲いた。'],
    ['[서울=홍길동 기자] 꽃이 피었다.', '꽃이 피었다.'],
    ['LONDON (AP) — Flowers are out.', 'Flowers are out.'],
    ['SPRINGFIELD, Ill. — Flowers are out.', 'Flowers are out.'],
    ['BEIJING, March 9 (Xinhua) -- Flowers are out.', 'Flowers are out.'],
    ['Berlin (dpa) – Die Blumen blühen.', 'Die Blumen blühen.'],
    ['Paris, le 9 mars (AFP) – Les fleurs sont là.', 'Les fleurs sont là.'],
  ] as const;
  for (const [text, rest] of cases) expect(dropDateline(text)).toBe(rest);
  const sentences = [
    '本报讯息中心昨日启用。',
    '记者昨日从市政府获悉，杏花开了。',
    '新华社记者来到村里，看见杏花。',
    '本报记者走进社区，听居民说。',
    'NASA launched a probe. It flew.',
    'The mayor (an engineer) – as ever – was late.',
    'IBM — once a giant — sold it.',
    '（一）杏花开了。',
  ];
  for (const text of sentences) expect(dropDateline(text)).toBe(text);
});

test('more sentences are taken while they have room, also of the next paragraphs', () => {
  const text = ['一二三四。五六七八。', '九十。'];
  expect(first('zh-Hans', text, 5)).toBe('一二三四。');
  expect(first('zh-Hans', text, 10)).toBe('一二三四。五六七八。');
  expect(first('zh-Hans', text, 99)).toBe('一二三四。五六七八。九十。');
});

test('a sentence that never ends is cut at a comma or a word', () => {
  const long = first('zh-Hans', ['很长的一句话，'.repeat(60)]);
  expect(long).toMatch(/^(?:很长的一句话，)*很长的一句话……$/);
  expect(long.length).toBeLessThan(170);
  const english = first('en', ['many words without an end '.repeat(40)]);
  expect(english).toMatch(/^(?:many words without an end ?)+.*\w…$/);
});

test('footnote marks, signatures and lists are not in it, and lines of a poem are parted', () => {
  const note: ElementContent = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      { type: 'text', value: '评语' },
      { type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: '1' }] },
      { type: 'text', value: '在此。' },
    ],
  };
  expect(first('zh-Hans', [note])).toBe('评语在此。');
  const lines: ElementContent = {
    ...{ type: 'element', tagName: 'p', properties: { className: ['verse'] } },
    children: [
      { type: 'text', value: '半亩方塘' },
      { type: 'element', tagName: 'br', properties: {}, children: [] },
      { type: 'text', value: '一鉴开。' },
    ],
  };
  expect(first('zh-Hans', [lines])).toBe('半亩方塘　一鉴开。');
  const signed: ElementContent = {
    ...paragraph('某办公室'),
    properties: { className: ['sign-off'] },
  };
  expect(first('zh-Hans', [signed])).toBe('');
});

test('what leads up to a list is not joined to what follows the list', () => {
  const list: ElementContent = { type: 'element', tagName: 'ul', properties: {}, children: [] };
  expect(first('zh-Hans', ['有三项：', list, '此外还有。'])).toBe('有三项：');
  expect(first('zh-Hans', ['编辑同志：', '我有一问。'])).toBe('编辑同志：我有一问。');
});
