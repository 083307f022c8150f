import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setHeading } from '@/lib/layout/headings/set-heading';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import { textOf } from '../support/draw-rows';
import { expectGolden } from '../support/expect-golden';
import { roundMetrics } from '../support/round-metrics';

const chinese = roundMetrics('zh-Hans');
const english = roundMetrics('en');

/** A headline of size 1 on lines of `measure` characters. */
function head(
  text: string,
  measure: number,
  metrics: TextMetrics = chinese,
): SetHeading | undefined {
  return setHeading({ text, face: 'heavy', size: 1, width: measure, maxLines: 4, metrics });
}

const splitAt = (text: string, words: RegExp) =>
  text
    .split(words)
    .filter(Boolean)
    .map((word) => [word]);

const linesOf = (heading: SetHeading | undefined) => heading?.lines.map(textOf);

test('headlines break by meaning and balance', async () => {
  const chineseHeads = [
    '东中西区域贯通 上中下链条共振',
    '惠济新兴产业园区按下“加速键”',
    '金水区新签约一批项目大单',
    '五十个项目投资逾三百亿元',
    '长江十年禁渔取得重要阶段性成效',
    '黄河岸边的风电项目今天全部投产',
    '稳经济　促发展　强信心',
    '二〇二三年新年音乐会在省城举行',
    '市民和游客在公园里迎来第一场雪',
    '园区与高校共建实验室，百名学生进厂实习',
  ];
  const englishHeads = [
    'Council agrees to open a new park beside the river',
    'Well-known re-use scheme pays for one-third of it',
    'Mayor walks to work',
  ];
  const draw = (text: string, metrics: TextMetrics) =>
    [6, 8, 10, 13].map((measure) => {
      const drawn = linesOf(head(text, measure, metrics))?.join(' │ ') ?? 'more than four lines';
      return `${String(measure).padStart(2)}  ${drawn}`;
    });
  const drawn = [
    ...chineseHeads.flatMap((text) => [...draw(text, chinese), '']),
    ...englishHeads.flatMap((text) => [...draw(text, english), '']),
  ];
  await expectGolden('set-headings', drawn.join('\n'));
});

describe('a headline', () => {
  test('takes the fewest lines that hold it', () => {
    expect(linesOf(head('金水区新签约一批项目大单', 12))).toHaveLength(1);
    expect(linesOf(head('金水区新签约一批项目大单', 11.9))).toHaveLength(2);
  });

  test('is refused when it needs more lines than it may', () => {
    expect(head('惠济新兴产业园区按下“加速键”惠济新兴产业园区', 5)).toBeUndefined();
  });

  test('keeps a name whole that the segmenter knows', () => {
    const segment = (text: string) => splitAt(text, /(杨丽萍|作品展|开幕)/);
    const lines = linesOf(head('杨丽萍作品展开幕', 4, { ...chinese, segment }));
    expect(lines).toEqual(['杨丽萍', '作品展', '开幕']);
  });

  test('leaves no scrap of a phrase on the line of another', () => {
    const segment = (text: string) => splitAt(text, /(进村|攻坚|　|路|宽街|亮|看着|舒服)/);
    const lines = linesOf(head('四百余人进村攻坚　路宽街亮看着舒服', 6.5, { ...chinese, segment }));
    expect(lines).toEqual(['四百余人', '进村攻坚', '路宽街亮', '看着舒服']);
  });

  test('counts breaks inside a phrase', () => {
    const segment = (text: string) => splitAt(text, /(领导|人|互致|贺电)/);
    expect(head('领导人互致贺电', 2, { ...chinese, segment })?.badBreaks).toBe(1);
    expect(head('领导人互致贺电', 7, { ...chinese, segment })?.badBreaks).toBe(0);
  });

  test('is broken inside a word only where the word is wider than the line, which is counted', () => {
    const segment = () => [['惠济新兴产业'], ['园区']];
    const heading = head('惠济新兴产业园区', 5, { ...chinese, segment });
    expect(heading?.brokenWords).toBe(1);
    expect(linesOf(heading)).toHaveLength(2);
    expect(head('Featherstonehaugh', 5, english)?.brokenWords).toBe(1);
    expect(head('惠济新兴产业园区', 6, { ...chinese, segment })?.brokenWords).toBe(0);
  });

  test('squeezes its marks to stay on the line', () => {
    // Eight characters: the ends and each pair of marks lose half an em, 》《 half of what is left.
    expect(linesOf(head('“园”《“园”》', 5.25))).toHaveLength(1);
    expect(linesOf(head('“园”《“园”》', 5.24))).toHaveLength(2);
  });

  test('is centred, with widths in em of the body', () => {
    const heading = setHeading({
      text: '郑州',
      face: 'heavy',
      size: 3,
      width: 20,
      maxLines: 1,
      metrics: chinese,
    });
    expect(heading?.lines[0]).toMatchObject({ width: 6, indent: 7 });
    expect(heading?.height).toBeCloseTo((3 * 1.2) / 1.4);
  });

  test('is at the left in a Latin paper', () => {
    expect(head('Mayor walks', 20, english)?.lines[0]?.indent).toBe(0);
  });

  test('takes a line more rather than close the spaces between Latin words', () => {
    const lines = (width: number) => head('aa bb cc dd', width, english)?.lines.length;
    expect([4.75, 4.6, 4.4].map(lines)).toEqual([1, 1, 2]);
  });

  test('is never too wide, and loses no character', () => {
    const text = fc
      .array(
        fc.constantFrom('产业', '园区', '，', '“郑州”', ' ', '2023年', 'Nature', '的', '———'),
        { minLength: 1, maxLength: 12 },
      )
      .map((words) => words.join('').trim())
      .filter((joined) => joined !== '');
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (words, width) => {
        const heading = setHeading({
          text: words,
          face: 'hei',
          size: 1,
          width,
          maxLines: 99,
          metrics: chinese,
        });
        for (const line of heading?.lines ?? [])
          expect(line.width).toBeLessThanOrEqual(width + 1e-5);
        const joined = heading?.lines.map((line) => textOf(line) + line.after).join('');
        expect(joined).toBe(words.replace(/ +/g, ' '));
      }),
    );
  });
});
