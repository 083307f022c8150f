import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Byline, parseByline } from '@/lib/content/bylines/byline';
import { bylineVocabularies } from '@/lib/language/bylines';
import { countExamples } from '../support/property-runs';

const textOf = ({ parts }: Byline) => parts.map(({ text }) => text).join('');

/** A line, and its people as `name:role+role`, in the order of the line; none for an agency. */
const chinese: [line: string, people: string][] = [
  ['本报讯（记者 杨丽萍）', '杨丽萍:reporter'],
  ['本报讯（记者 杨丽萍 通讯员 张盼）', '杨丽萍:reporter 张盼:correspondent'],
  [
    '本报讯（记者 郭涛 通讯员 程艺涵 王洪涛）',
    '郭涛:reporter 程艺涵:correspondent 王洪涛:correspondent',
  ],
  ['本报讯 （记者 杨丽萍）', '杨丽萍:reporter'],
  ['本报讯 记者张三 通讯员李四报道', '张三:reporter 李四:correspondent'],
  ['本报北京3月9日电（记者 买买提·吐尔逊）', '买买提·吐尔逊:reporter'],
  ['新华社北京3月9日电（记者 张三、李四）', '张三:reporter 李四:reporter'],
  ['新华社北京3月9日电', ''],
  ['据新华社电', ''],
  ['央视网消息', ''],
  ['本报综合', ''],
  ['本报评论员', ''],
  ['本报编辑部', ''],
  ['来源：河南日报', ''],
  [
    '本报记者 李晓光 通讯员 卢松城 文/图',
    '李晓光:reporter+writer+photographer 卢松城:correspondent+writer+photographer',
  ],
  [
    '本报记者 李晓光 王铮 文　张三 图',
    '李晓光:reporter+writer 王铮:reporter+writer 张三:photographer',
  ],
  ['新华社记者 张三 摄', '张三:reporter+photographer'],
  ['新华社记者张三摄', '张三:reporter+photographer'],
  ['本报摄影记者 张三', '张三:reporter+photographer'],
  ['（记者 郭涛）', '郭涛:reporter'],
  ['杨丽萍', '杨丽萍:writer'],
  ['张三 李四', '张三:writer 李四:writer'],
  ['张三 和 李四', '张三:writer 李四:writer'],
  ['特约记者 张三', '张三:reporter'],
  ['见习记者 张三 实习生 李四', '张三:reporter 李四:reporter'],
  ['郑州日报全媒体记者 张三', '张三:reporter'],
  ['河南日报客户端记者 张三', '张三:reporter'],
  ['本报驻京记者 张三 发自北京', '张三:reporter'],
  ['本报首席记者 欧阳娜娜 整理', '欧阳娜娜:reporter+writer'],
  ['本报特约评论员 张三', '张三:writer'],
  ['郑州市委宣传部 张三', '张三:writer'],
  ['文/张三 图/李四', '张三:writer 李四:photographer'],
  ['张三/文 李四/图', '张三:writer 李四:photographer'],
  ['文：张三　图：李四', '张三:writer 李四:photographer'],
  ['本报记者 张三 文 摄影：李四', '张三:reporter+writer 李四:photographer'],
  ['本报记者 张　三 通讯员 李　四', '张三:reporter 李四:correspondent'],
  ['记者张三通讯员李四', '张三:reporter 李四:correspondent'],
  ['本报记者 张三等', '张三:reporter'],
  ['记者 John Smith 张三', 'John Smith:reporter 张三:reporter'],
];

const english: [line: string, people: string][] = [
  ['By Jane Doe', 'Jane Doe:writer'],
  ['By Jane Doe and John Smith', 'Jane Doe:writer John Smith:writer'],
  [
    'By Jane Doe, John Smith and Ann O’Brien',
    'Jane Doe:writer John Smith:writer Ann O’Brien:writer',
  ],
  ['By Jane Doe, Staff Writer', 'Jane Doe:writer'],
  ['By Jane Doe, Political Correspondent', 'Jane Doe:writer+reporter'],
  ['By Jane Doe, London', 'Jane Doe:writer'],
  ['By Jane Doe in London', 'Jane Doe:writer'],
  ['By Jane van der Berg and J. K. Rowling', 'Jane van der Berg:writer J. K. Rowling:writer'],
  ['BY JANE DOE', 'JANE DOE:writer'],
  ['By Madonna', 'Madonna:writer'],
  ['Photographs by Jane Doe', 'Jane Doe:photographer'],
  ['By Jane Doe; Photographs by John Smith', 'Jane Doe:writer John Smith:photographer'],
  ['Words and pictures by Jane Doe', 'Jane Doe:writer+photographer'],
  ['Text: Jane Doe. Photos: John Smith', 'Jane Doe:writer John Smith:photographer'],
  ['Jane Doe reports from London', 'Jane Doe:reporter'],
  ['Additional reporting by John Smith', 'John Smith:reporter'],
  ['Jane Doe', 'Jane Doe:writer'],
  ['Von Hans Müller', 'Hans Müller:writer'],
  ['Par Jean Dupont', 'Jean Dupont:writer'],
  ['Reuters', ''],
  ['The Associated Press', ''],
  ['By our political correspondent', ''],
];

/** As papers of Taiwan and Hong Kong print them. */
const traditional: [line: string, people: string][] = [
  ['本報訊（記者 李大華 通訊員 陳小明）', '李大華:reporter 陳小明:correspondent'],
  ['〔記者王小明／台北報導〕', '王小明:reporter'],
  ['【記者李大華、陳小明／綜合報導】', '李大華:reporter 陳小明:reporter'],
  ['記者 王小明／台北報導', '王小明:reporter'],
  ['編譯陳文和／綜合外電', '陳文和:writer'],
  ['駐華盛頓特派員 王小明', '王小明:reporter'],
  ['攝影記者 李大華', '李大華:reporter+photographer'],
  ['文／張三 攝影／李四', '張三:writer 李四:photographer'],
  ['圖／王小明提供', '王小明:photographer'],
  ['中央社台北10日電', ''],
];

test.each([...chinese, ...traditional, ...english])('%s', (line, people) => {
  const { byline } = parseByline(line, bylineVocabularies);
  expect(byline.people.map(({ name, roles }) => `${name}:${roles.join('+')}`).join(' ')).toBe(
    people,
  );
  expect(textOf(byline)).toBe(line);
  expect(byline.printed).toBe(line);
});

test.each([
  ['本报讯（记者 杨丽萍）', true],
  ['新华社北京3月9日电（记者 张三）', true],
  ['央视网消息', true],
  ['据新华社电', true],
  ['本报记者 李晓光', false],
  ['（记者 郭涛）', false],
  ['本报综合', false],
  ['By Jane Doe', false],
])('%s runs in: %s', (line, runsIn) => {
  expect(parseByline(line, bylineVocabularies).byline).toMatchObject({ runsIn });
});

test.each([
  ['本报讯（记者 张三', '张三', ''],
  ['本报讯记者 张三）', '张三', ''],
  ['本报讯（记者）', '', ''],
  ['记者 通讯员 张三', '张三', ''],
  ['张伟记者', '', '张伟记者'],
  ['记者 123', '', ''],
  ['张三和李四', '张三 李四', ''],
  ['记者张三李四', '', '张三李四'],
  ['张三 冲鸭工作坊欢迎您', '', '冲鸭工作坊欢迎您'],
  ['记者 张三 冲鸭工作坊欢迎您 李四', '张三', '冲鸭工作坊欢迎您'],
  ['By', '', ''],
  ['Jane Doe is a junior', '', 'Jane Doe is a junior'],
  ['By Jane Doe and whoever came along, John Roe', 'Jane Doe', 'whoever came along'],
  ['张'.repeat(301), '', '张'.repeat(301)],
])('%s names “%s”; not understood: “%s”', (line, people, doubts) => {
  const { byline, unknown } = parseByline(line, bylineVocabularies);
  expect(textOf(byline)).toBe(line);
  expect(byline.people.map(({ name }) => name).join(' ')).toBe(people);
  expect(unknown.join(' ')).toBe(doubts);
});

describe('any byline', () => {
  const words = fc.constantFrom(
    ...'本报讯 新华社北京3月9日电 记者 本报记者 通讯员 张三 李　四 文/图 文 图 摄 （ ） 、 和 By Jane Doe and , ; Photographs by 报道 站 驻 : /'.split(
      ' ',
    ),
    ' ',
    '　',
  );
  const lines = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((list) => list.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  test('is printed unchanged', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(textOf(parseByline(line, bylineVocabularies).byline)).toBe(line);
      }),
      { numRuns: countExamples(2000) },
    );
  });
});
