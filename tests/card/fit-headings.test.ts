import { beforeAll, expect, test } from 'vitest';
import { fitHeadings, type HeadingRoom } from '@/lib/card/fit-headings';
import { languageOf } from '@/lib/language/find-language';
import type { PlacedHeading } from '@/lib/layout/model/page-plan';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { openSample, openTools, subjectOf } from './sample';

let metrics: TextMetrics;
let template: PlacedHeading;
beforeAll(async () => {
  const sample = await openSample();
  metrics = (await openTools(sample)).metrics;
  const [first] = subjectOf(sample, 'huiji-park').parts[0].story.headings;
  if (!first) throw new Error('no heading');
  template = first;
});

/** Half a card beside the text. */
const half: HeadingRoom = { width: 560, height: 470, largest: 112, legible: 64, comfortable: 68 };

function setIn(
  texts: Partial<Record<PlacedHeading['role'], string>>,
  room = half,
  language?: string,
) {
  const headings = Object.entries(texts).map(([role, text]): PlacedHeading => {
    const heading = { ...template.heading, text, face: 'heavy' as const };
    return { ...template, role: role as PlacedHeading['role'], heading };
  });
  const fitted = fitHeadings(
    headings,
    room,
    language ? { ...metrics, typography: languageOf(language).typography } : metrics,
  );
  const said = fitted.parts.map(({ role, heading }) => {
    const lines = heading.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    return `${role} ${lines.join(' / ')}`;
  });
  return { ...fitted, said };
}

test.each([
  ['万亩野生杏林　只待游人来', '万亩野生杏林 / 只待游人来'],
  ['国内联播快讯', '国内联播快讯'],
  ['手机扫一扫　烦心事有着落', '手机扫一扫 / 烦心事有着落'],
  ['新年新愿', '新年新愿'],
])('%s is broken by its sense, though a further line would make it larger', (text, lines) => {
  expect(setIn({ headline: text }).said).toEqual([`headline ${lines}`]);
});

test('what stands in quotation marks stays on its line', () => {
  const [said = ''] = setIn({ headline: '峡窝镇招商引资按下“快进键”' }).said;
  expect(said.split(' / ').at(-1)).toContain('“快进键”');
});

test('a headline is as large as its room allows, and no larger than it may be', () => {
  expect(setIn({ headline: '雪' }).size).toBe(112);
  const long = '园区建设提速'.repeat(8);
  const { size, height, parts } = setIn({ headline: long });
  expect(height).toBeLessThanOrEqual(half.height);
  expect(size).toBeGreaterThan(40);
  for (const { heading } of parts) {
    for (const { width } of heading.lines) expect(width).toBeLessThanOrEqual(half.width + 0.01);
  }
});

test('the deck goes before the headline is small, then the kicker, never the headline', () => {
  const texts = { kicker: '区域东中西相连', headline: '园区建设提速', deck: '总部签约入驻' };
  const roles = (height: number) => setIn(texts, { ...half, height }).parts.map(({ role }) => role);
  expect(roles(470)).toEqual(['kicker', 'headline', 'deck']);
  expect(roles(160)).toEqual(['kicker', 'headline']);
  expect(roles(100)).toEqual(['headline']);
  expect(roles(30)).toEqual(['headline']);
});

test.each([560, 260])('an English headline keeps its words whole in %i px', (width) => {
  const room = { ...half, width };
  const { said } = setIn({ headline: 'Labour plans maternity pay rise' }, room, 'en');
  const words = said
    .join('')
    .replace('headline ', '')
    .split(/ \/ | /);
  expect(words).toEqual(['Labour', 'plans', 'maternity', 'pay', 'rise']);
});
