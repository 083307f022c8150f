import { assert, property, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSegmenter } from '@/lib/edition/segmenter';
import { joinUnbreakable } from '@/lib/edition/words/join-unbreakable';
import { numberUnit } from '@/lib/language/chinese/number-unit';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';

interface Known {
  names?: string[];
  headings?: string[];
  text?: string;
}

const open = ({ names = [], headings = [], text = '' }: Known = {}, language = 'zh-Hans') =>
  createSegmenter({
    language,
    dictionary: findDictionary(language),
    names: new Set(names),
    learnFrom: { headings, text },
  });

/** Words are separated by spaces, the parts of a compound by bars. */
const draw = (words: string[][]): string => words.map((parts) => parts.join('|')).join(' ');
const cut = (text: string, known?: Known): string => draw(open(known)(text));

test('a dictionary knows the words', () => {
  expect(cut('河东区书法联赛八强战昨晚收兵')).toBe('河东区 书法|联赛 八强战 昨晚 收兵');
  expect(cut('自治区发改委走访电视台')).toBe('自治区 发改委 走访 电视台');
  expect(cut('惠企政策适时加力')).toBe('惠企 政策 适时 加力');
});

test.each([
  ['図書館の開館時間を夜9時半に延長', '図書館の 開館|時間を 夜|9時半に 延長'],
  ['世界遺産登録へ準備本格化', '世界|遺産|登録へ 準備|本格化'],
  ['駅前の再開発ビルが完成した', '駅前の 再開発|ビルが 完成した'],
  ['ひな3羽、巣立つ', 'ひな 3羽 、 巣立つ'],
  ['給食費の無償化を求める', '給食費の 無償化を 求める'],
])('%s: particles, affixes and numbers are read with their word', (text, words) => {
  expect(draw(open({}, 'ja')(text))).toBe(words);
});

test('a Korean heading is cut at its spaces', () => {
  expect(draw(open({}, 'ko')('밤 9시 반까지 연다'))).toBe('밤   9시   반까지   연다');
});

test('a text in traditional characters has the words of its simplified form', () => {
  const segment = open({}, 'zh-Hant');
  expect(draw(segment('縣籃球聯賽八強戰昨晚收兵'))).toBe('縣|籃球|聯賽 八強戰 昨晚 收兵');
  expect(draw(segment('電視臺預告節目'))).toBe('電視臺 預告 節目');
});

describe('one word are', () => {
  test.each([
    ['乔治·布什总统来访', '乔治·布什|总统 来访'],
    ['安东尼奥·古特雷斯呼吁停火', '安东尼奥·古特雷斯 呼吁 停火'],
    ['会见奥拉夫•朔尔茨', '会见 奥拉夫•朔尔茨'],
    ['新任总理埃隆‧马斯特说', '新任 总理 埃隆‧马斯特 说'],
  ])('given name and surname in %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  test.each([
    ['二〇二四年开局', '二〇二四年 开局'],
    ['第十四届全运会', '第十四届 全运会'],
    ['三百五十万人次', '三百五十万人次'],
    ['只有一句话', '只有 一句话'],
  ])('the characters of the number in %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  test.each([
    ['原副主席受审', '原 副|主席 受审'],
    ['推进常态化建设', '推进 常态|化 建设'],
    ['中法建交', '中|法 建交'],
    ['“四下基层”见实效', '“|四下|基层|” 见 实效'],
  ])('affixes, countries and short quotations: %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });
});

test('what a text has together again and again is a compound', () => {
  const text = '古渠保护人说，古渠保护不易。';
  expect(cut('古渠保护启动', { headings: ['古渠保护启动'], text })).toBe('古渠|保护 启动');
  expect(cut('古渠保护启动')).toBe('古渠 保护 启动');
});

test('names stay whole, the longest first, and the rest is cut by the dictionary', () => {
  const names = ['惠济', '惠济新兴园区', 'COVID-19', 'Jean-Paul'];
  expect(cut('惠济新兴园区公布规划', { names })).toBe('惠济新兴园区 公布 规划');
  expect(cut('COVID-19与惠济', { names })).toBe('COVID-19 与 惠济');
  expect(cut('Jean-Paul来访', { names })).toBe('Jean-Paul 来访');
});

test.each([
  '開放時間，志工路口送熱水',
  '甲队称备战就绪 乙队称志在夺冠',
  '惠企、稳岗：规上企业各有一策',
])('no mark and no space is joined with the words beside it: %s', (text) => {
  const words = open({}, 'zh-Hant')(text).filter((parts) => parts.length > 1);
  expect(words.filter((parts) => parts.some((part) => /^[\p{P}\s]+$/u.test(part)))).toEqual([]);
});

test('words of the day that other words cross stay whole', () => {
  expect(cut('非遗传承人进校园')).toBe('非遗 传承人 进校园');
  expect(cut('居民点赞菜场')).toBe('居民 点赞 菜场');
});

test('a name cuts the words that it crosses, but none that it is a part of', () => {
  expect(cut('张三和李四', { names: ['张三'] })).toBe('张三 和 李四');
  expect(cut('文化馆开放', { names: ['文化'] })).toBe('文化馆 开放');
  expect(cut('MAIN与AI', { names: ['AI'] })).toBe('MAIN 与 AI');
});

test('a heading parts no number from its unit, and no mark from its word', () => {
  const words = open()('全年力争2个项目超5亿元、12支“先锋队”忙碌20年');
  const whole = words.map((parts) => parts.join(''));
  expect(joinUnbreakable(whole, { numberUnit })).toEqual([
    '全年',
    '力争',
    '2个',
    '项目',
    '超',
    '5亿元、',
    '12支',
    '“先锋队”',
    '忙碌',
    '20年',
  ]);
});

test('a heading parts no number', () => {
  const join = (text: string) =>
    joinUnbreakable(
      open()(text).map((parts) => parts.join('')),
      { numberUnit },
    );
  expect(join('能登地区7.6级地震')).toContain('7.6级');
  expect(join('主队以3:1取胜')).toContain('3:1');
  expect(join('主队以3∶1取胜')).toContain('3∶1');
  expect(join('全年增长1,200.5万元')).toContain('1,200.5万元');
  expect(join('2023—2025年三年行动')).toContain('2023—2025年');
  expect(join('报名者10～15名')).toContain('10～15名');
  expect(join('占2/3以上')).toContain('2/3');
});

test('no text and no name that an editor writes makes text disappear', () => {
  const text = string({ unit: 'grapheme' });
  const chinese = string({ unit: 'grapheme-composite', maxLength: 30 });
  assert(
    property(uniqueArray(text, { maxLength: 4 }), text, chinese, (names, rest, article) => {
      const whole = names.join(rest);
      const segment = open({ names, headings: [whole], text: article });
      expect(segment(whole).flat().join('')).toBe(whole);
      expect(segment(article).flat().join('')).toBe(article);
    }),
  );
});
