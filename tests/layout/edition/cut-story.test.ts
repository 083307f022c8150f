import { expect, test } from 'vitest';
import { setBody } from '@/lib/layout/blocks/set-body';
import { cutStory } from '@/lib/layout/edition/cut-story';
import type { Block, Story } from '@/lib/layout/model/story';
import { plainMetrics } from '../support/plain-metrics';

const story: Story = {
  slug: 'bridge',
  section: 'city',
  rank: 2,
  page: 1,
  kicker: '老城更新',
  headline: '老桥改造完工',
  byline: '本报讯（记者 王一）',
  bylineRunsIn: true,
  pins: { place: 'top', picture: 'large' },
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: '昨日上午，老城区的早市比平时热闹，' },
        { text: '摊位排到桥头', style: 'strong' },
        { text: '。' },
      ],
    },
    { kind: 'crosshead', runs: [{ text: '路面更平' }] },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [[words('排水更快')], [words('雨天不再积水')], [words('夜里有灯')]],
    },
    { kind: 'paragraph', runs: [{ text: '二期工程10月底完工。' }] },
  ],
};

function words(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

const rows = setBody({
  blocks: story.blocks,
  byline: story.byline,
  width: 10,
  metrics: plainMetrics(),
});
const textOf = (blocks: Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'list') return textOf(block.items.flat());
      return 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';
    })
    .join('');

test('cut at any row, the placed rows and the tail are the whole story', () => {
  const whole = textOf(story.blocks);
  for (let next = 1; next < rows.length; next++) {
    const placed = rows.slice(0, next);
    const rest = textOf(cutStory({ story, placed, plates: [], arePlatesPlaced: false }).blocks);
    const here = placed
      .flatMap((row) => (row.kind === 'line' ? row.line.pieces : []))
      .filter(({ style }) => style !== 'byline')
      .map(({ text }) => text)
      .join('');
    expect(here + rest).toBe(whole);
  }
});

test('a cut paragraph continues without indent, a list with its number', () => {
  const third = rows.findIndex(
    (row) => row.kind === 'line' && row.line.marker?.text.startsWith('3'),
  );
  const [list] = cutStory({
    story,
    placed: rows.slice(0, third),
    plates: [],
    arePlatesPlaced: false,
  }).blocks;
  expect(list).toMatchObject({ kind: 'list', start: 3, items: [[words('夜里有灯')]] });
  const [opening] = cutStory({
    story,
    placed: rows.slice(0, 2),
    plates: [],
    arePlatesPlaced: false,
  }).blocks;
  expect(opening).toMatchObject({ kind: 'paragraph', continues: true });
});

test('kicker, page and place stay where the story begins; the picture pin goes on', () => {
  const tail = cutStory({ story, placed: rows.slice(0, 3), plates: [], arePlatesPlaced: false });
  expect(tail).toMatchObject({
    slug: 'bridge',
    headline: '老桥改造完工',
    bylineRunsIn: false,
    pins: { picture: 'large' },
  });
  expect(tail).not.toHaveProperty('kicker');
  expect(tail).not.toHaveProperty('page');
  expect(tail.pins).not.toHaveProperty('place');
});

test('a placed picture is not in the tail, one that is not placed begins it', () => {
  const plate: Block = { kind: 'figure', picture: { src: 'a.jpg', width: 3, height: 2, alt: 'a' } };
  const pictured = { ...story, blocks: [plate, ...story.blocks] };
  const cut = { story: pictured, placed: rows.slice(0, 3), plates: [plate] };
  expect(cutStory({ ...cut, arePlatesPlaced: true }).blocks).not.toContain(plate);
  expect(cutStory({ ...cut, arePlatesPlaced: false }).blocks[0]).toBe(plate);
});
