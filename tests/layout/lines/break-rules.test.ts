import { expect, test } from 'vitest';
import { numberUnit } from '@/lib/language/chinese/number-unit';
import { listBreakPoints } from '@/lib/layout/lines/break-points';
import { innerBreaks } from '@/lib/layout/lines/inner-breaks';
import { noGap } from '@/lib/layout/lines/line-gap';
import { numberUnitLength } from '@/lib/layout/lines/number-unit-length';
import { prepareText } from '@/lib/layout/lines/prepare-text';
import { setText } from '@/lib/layout/lines/set-text';
import { findTelephoneNumbers, telephonePoints } from '@/lib/layout/lines/telephone-numbers';
import { textOf } from '../support/draw-rows';
import { roundMetrics } from '../support/round-metrics';

/** The text with `|` where a line may end, `‐` where a hyphen would show. */
function breaksOf(text: string, language = 'zh-Hans'): string {
  const metrics = roundMetrics(language);
  const units = prepareText({ runs: [{ text }], face: 'song', metrics });
  const points = listBreakPoints(units).slice(1, -1);
  const marks = new Map(points.map(({ start, hyphen }) => [start.units, hyphen > 0 ? '‐' : '|']));
  return units.map((unit, index) => (marks.get(index) ?? '') + unit.text).join('');
}

test.each([
  ['between Han anywhere', '郑州市', '郑|州|市'],
  ['points never open a line', '好，来！', '好，|来！'],
  ['brackets hold what they enclose', '在（河南）看', '在|（河|南）|看'],
  ['brackets one in the other', '《“汉”》了', '《“汉”》|了'],
  ['a quote behind a point', '说：“好。”“走！”', '说：|“好。”|“走！”'],
  ['the dash is whole and may end a line', '汉——字', '汉|——|字'],
  ['the ellipsis is whole and ends a line', '汉……字', '汉……|字'],
  ['the interpunct never opens a line', '让·皮埃尔', '让·|皮|埃|尔'],
  ['no solidus at either end', '文/图', '文/图'],
  ['per cent', '增长95.77%的', '增|长|95.77%|的'],
  ['thousands and magnitudes', '达5,000多万元。', '达|5,000多万元。'],
  ['money', '投328亿元建', '投|328亿元|建'],
  ['dates part between month and day', '3月9日至', '3月|9日|至'],
  ['long units', '35摄氏度和8平方公里', '35摄氏度|和|8平方公里'],
  ['ranges', '5～8月', '5～|8月'],
  ['currency before', '约US$5', '约|US$5'],
  ['words among Han', '看《Nature》2024年', '看|《Na‐ture》|2024年'],
  ['a space between words', '用 GDP 算', '用 |GDP |算'],
  ['full space', '稳经济　促发展', '稳|经|济　|促|发|展'],
  ['kana', 'ラーメン々', 'ラー|メ|ン々'],
  ['a name with figures', '歼-20飞', '歼-20|飞'],
])('Chinese: %s', (_, text, expected) => {
  expect(breaksOf(text)).toBe(expected);
});

test.each([
  ['the dash of two strokes is whole', '漢──字', '漢|──|字'],
  ['the ellipsis in the middle is whole and ends a line', '漢⋯⋯字', '漢⋯⋯|字'],
  ['money', '投328億元建', '投|328億元|建'],
  ['long units', '35攝氏度和8小時', '35攝氏度|和|8小時'],
  ['corner brackets', '說「好」嗎', '說|「好」|嗎'],
])('traditional Chinese: %s', (_, text, expected) => {
  expect(breaksOf(text, 'zh-Hant')).toBe(expected);
});

test.each([
  ['at spaces', 'a new park', 'a |new |park'],
  ['after hyphens', 'well-known', 'well-|known'],
  ['not after a minus', 'at -5 now', 'at |-5 |now'],
  ['after dashes', 'war—and', 'war|—|and'],
  ['after en dashes', '2004–05', '2004–|05'],
  ['never before marks', 'so "we", (he) said.', 'so |"we", |(he) |said.'],
  ['apostrophes', 'don’t ’90s', 'don’t |’90s'],
  ['money and brackets', '$1.13bn f(x) 12%', '$1.13bn |f(x) |12%'],
  ['solidus between words', 'and/or 24/7', 'and/|or |24/7'],
  ['syllables', 'a winter garden', 'a |win‐ter |gar‐den'],
  ['no-break space', 'Mr\u00a0Doe said', 'Mr\u00a0Doe |said'],
])('English: %s', (_, text, expected) => {
  expect(breaksOf(text, 'en')).toBe(expected);
});

test.each([
  ['zh-Hans', '汉', '12', '汉12'],
  ['zh-Hans', '”', '1', '”1'],
  ['en', 'said.', '1', 'said.1'],
])('in %s the number of a note stays with the text before it', (language, text, note, whole) => {
  const runs = [{ text }, { text: note, style: 'superscript' as const }, { text: '汉' }];
  const units = prepareText({ runs, face: 'song', metrics: roundMetrics(language) });
  const starts = listBreakPoints(units).map(({ start }) => start.units);
  const drawn = units
    .map((unit, index) => (starts.includes(index) ? '|' : '') + unit.text)
    .join('');
  expect(drawn).toContain(`|${whole}|`);
  expect(units[1]?.gap).toEqual(noGap);
});

test.each([
  ['年', 1],
  ['多亿元投', 3],
  ['余名工人', 2],
  ['万千瓦时电', 4],
  ['个百分点', 4],
  ['的', 0],
])('behind a figure, %s: %i characters belong to it', (text, expected) => {
  expect(numberUnitLength(`7${text}`, 1, numberUnit)).toBe(expected);
});

test('words of five letters are hyphenated, names dearly, addresses never', () => {
  const syllables = (word: string) => [word.slice(0, 3), word.slice(3)];
  const cost = (text: string) =>
    [...innerBreaks(text, syllables).values()].flatMap(({ penalty, isHyphenated }) =>
      isHyphenated ? [penalty] : [],
    );
  const [plain = 0] = cost('garden');
  const [name = 0] = cost('Garden');
  expect(name).toBeGreaterThan(plain);
  expect(cost('park well-known x.garden.org @garden 4garden')).toEqual([]);
  expect(cost('www.park.org/plan(garden).pdf ftp://x.org/a;garden park.org/(garden)')).toEqual([]);
  expect([...innerBreaks('a garden', syllables).keys()]).toEqual([5]);
  expect(cost('gate/(garden) at a@b, garden')).toHaveLength(2);
});

test('an address breaks after a solidus and before a full stop, and elsewhere as the last choice', () => {
  const breaks = innerBreaks('见www.park.cn/plan?id=26。', (word) => [word]);
  const at = (penalty: number) =>
    [...breaks].flatMap(([offset, one]) => (one.penalty === penalty ? [offset] : []));
  // 见www|.park|.cn/|plan?|id=|26。
  expect(at(30)).toEqual([4, 9, 13, 18]);
  expect(at(1000)).not.toEqual([]);
  expect([...breaks.values()].some(({ isHyphenated }) => isHyphenated)).toBe(false);
  expect([...innerBreaks('desk.one@park.cn', (word) => [word]).keys()]).toContain(8);
});

test('a hyphen leaves two letters before it and three behind', () => {
  const letters = (word: string) => Array.from(word);
  expect([...innerBreaks('garden', letters).keys()]).toEqual([2, 3]);
});

test('a Latin word is hyphenated between Han too, but not a run of letters that is no word', () => {
  const syllables = (word: string) => word.match(/.{1,5}/g) ?? [];
  expect([...innerBreaks('使用Internationalization技术', syllables).keys()]).toEqual([7, 12, 17]);
  expect([...innerBreaks('a'.repeat(101), syllables).keys()]).toEqual([]);
});

test('code is never hyphenated: a command or the name of a field is typed as it is printed', () => {
  const metrics = {
    ...roundMetrics('en'),
    hyphenate: (word: string) => [word.slice(0, 3), word.slice(3)],
  };
  const hyphensOf = (style?: 'code') => {
    const run = { text: 'garden', ...(style && { style }) };
    const units = prepareText({ runs: [run], face: 'song', metrics });
    return listBreakPoints(units).filter(({ hyphen }) => hyphen > 0).length;
  };
  expect(hyphensOf()).toBe(1);
  expect(hyphensOf('code')).toBe(0);
});

test.each([
  ['at a space, or else after the area code', '0371-5555 2222', '0371-‖5555 |2222'],
  ['after the area code', '010-65123456', '010-‖65123456'],
  [
    'after the prefix of a mobile number and before its last group',
    '138-1234-5678',
    '138-‖1234-‖5678',
  ],
  ['after an area code in brackets', '（0371）65581234', '（0371）‖65581234'],
  ['not after the code of a country alone', '+86-10-6512 3456', '+86-10-‖6512 |3456'],
  ['not where too few figures follow', '+49 30 123-45', '+49 30 |123-45'],
  ['not inside a local number', '555-0123', '555-0123'],
])('a telephone number parts as the last choice %s', (_, number, expected) => {
  const [found = { from: 0, to: 0 }] = findTelephoneNumbers(number);
  expect(found.to - found.from).toBe(number.length);
  const points = telephonePoints(number, found);
  const drawn = Array.from(number, (one, at) => {
    const penalty = points.get(at + 1) ?? 0;
    return one + (penalty === 0 ? '' : penalty > 1000 ? '‖' : '|');
  });
  expect(drawn.join('')).toBe(expected);
});

test('a telephone number is whole where its line is within the limits without parting it', () => {
  expect(breaksOf('电话：0371-5555 2222。')).toBe('电|话：|0371-|5555 |2222。');
  const linesOf = (text: string, width: number) =>
    setText(
      { runs: [{ text }], face: 'song', metrics: roundMetrics('zh-Hans') },
      { first: width, rest: width },
    ).map(textOf);
  expect(linesOf('县里的咨询电话：0371-5555 2222。', 8)).toEqual([
    '县里的咨询电话：',
    '0371-5555 2222。',
  ]);
  expect(linesOf('咨询电话：0371-5555 2222。', 10)).toEqual(['咨询电话：0371-5555', '2222。']);
});

/** The text with its breaks, in which `code` is code: `‖` marks those of last choice. */
function breaksBesideCode(text: string): string {
  const runs = text.split('`').map((part, index) => ({
    text: part,
    ...(index % 2 === 1 && { style: 'code' as const }),
  }));
  return prepareText({ runs, face: 'song', metrics: roundMetrics('zh-Hans') })
    .map(({ text: own, penalty }, index) => {
      if (index === 0 || penalty === Number.POSITIVE_INFINITY) return own;
      return (penalty >= 1000 ? '‖' : '|') + own;
    })
    .join('');
}

test.each([
  ['a path may begin a line', '加上`/plan.pdf`，', '加|上|/plan‖.pdf，'],
  ['an option may begin a line', '末尾`--kind verse`。', '末|尾|--kind |verse。'],
  ['the name of a file is parted before its ending', '开`paper.yaml`', '开|paper‖.yaml'],
  ['a path is parted after a solidus', '见`lib/layout/README.md`', '见|lib/‖layout/‖README‖.md'],
  [
    'a name is parted before a low line, and a value from it',
    '`BODY_SIZE=small`',
    'BODY‖_SIZE=‖small',
  ],
  ['words of code are whole', '用`internationalization`', '用|internationalization'],
  ['a bracket holds code', '（`.env`）里', '（.env）|里'],
  ['a solidus between words never begins a line', '文/图', '文/图'],
])('code in Chinese text: %s', (_, text, expected) => {
  expect(breaksBesideCode(text)).toBe(expected);
});

test('the parts of a compound are hyphenated as the last choice', () => {
  const halves = (word: string) => [word.slice(0, 4), word.slice(4)];
  const pointsOf = (text: string) =>
    [...innerBreaks(text, halves)].flatMap(([offset, { penalty, isHyphenated }]) =>
      isHyphenated ? [[text.slice(offset), penalty]] : [],
    );
  expect(pointsOf('counter-revolution')).toEqual([
    ['ter-revolution', 1000],
    ['lution', 1000],
  ]);
  expect(pointsOf('l’administration')).toEqual([['nistration', 1000]]);
  expect(pointsOf('well-to-do 4-garden x-garden@park.cn')).toEqual([]);
});
