import { expect, test } from 'vitest';
import { drawClipping } from '@/lib/card/clipping';
import { spanEm } from '@/lib/layout/sheet';
import { linesOf, openSample, openTools, type Sample, subjectOf } from './sample';

const bare = (text: string) => text.replace(/[\s\u3000]/g, '');

async function clip(sample: Sample, slug: string, address: string | undefined) {
  const { parts } = subjectOf(sample, slug);
  const drawing = await openTools(sample);
  const svg = drawClipping({ parts, source: '县区新闻　第1版', address, resolution: 100, drawing });
  return { svg, parts };
}

/** Every line of a story as its legs and plates have it, boxes and all left out. */
function textLines(parts: Awaited<ReturnType<typeof clip>>['parts']): string[] {
  return parts.flatMap(({ story }) =>
    story.legs.flatMap(({ content }) =>
      content.flatMap(({ content: row }) => {
        return row.kind === 'line' ? [row.line.pieces.map(({ text }) => text).join('')] : [];
      }),
    ),
  );
}

test('a clipping has every line of its story once, in order, and says where it stood', async () => {
  const sample = await openSample();
  const address = 'https://example.com/2023-03-10/wutong-online';
  const { svg, parts } = await clip(sample, 'wutong-online', address);
  const lines = linesOf(svg);
  const text = textLines(parts);
  const expected = new Set(text);
  expect(lines.filter((line) => expected.has(line))).toEqual(text);
  expect(lines.slice(0, 3).map(bare)).toEqual([
    '高新区“梧桐在线办”',
    '手机扫一扫烦心事有着落',
    '已受理和办结居民上报问题17513条',
  ]);
  expect(bare(lines.slice(-4).join(''))).toContain(`县区新闻第1版${address}`);
});

test('a story that jumps is one clipping, what was jumped under what it goes on from', async () => {
  // On A5 a page holds a story and a half.
  const sample = await openSample({ size: { width: 148, height: 210 } });
  const jumping = sample.edition.pages.flatMap(({ plan }) => {
    return plan?.stories.filter(({ jump }) => jump?.to !== undefined) ?? [];
  });
  const slug = jumping.at(0)?.slug ?? '';
  const { svg, parts } = await clip(sample, slug, undefined);
  expect(parts.map(({ story }) => story.kind)).toEqual(['story', 'tail']);
  const text = textLines(parts);
  const expected = new Set(text);
  expect(linesOf(svg).filter((line) => expected.has(line))).toEqual(text);
  const places = [...svg.matchAll(/<g transform="translate\(\S+ (\S+)\) scale\((\S+)\)/g)]
    .map(([, top, scale]) => ({ top: Number(top), scale: Number(scale) }))
    .filter(({ scale }) => scale > 0.7);
  const edges = parts.map(({ story: { rect }, grid }, index) => {
    const { top, scale } = places[index] ?? { top: Number.NaN, scale: 1 };
    const at = (row: number) => top + row * grid.rowEm * scale;
    return { top: at(rect.row), bottom: at(rect.row + rect.rows) };
  });
  expect(edges[0]?.top).toBeCloseTo(1.5);
  expect(edges[1]?.top).toBeGreaterThan(edges[0]?.bottom ?? Number.NaN);
});

test('a long address is broken rather than cut off where the story is narrow', async () => {
  const sample = await openSample();
  const { setter } = await openTools(sample);
  const address = `https://news.example.com/${'a-long-way/'.repeat(12)}`;
  for (const { slug } of sample.edition.articles) {
    const { svg, parts } = await clip(sample, slug, address);
    const foot = linesOf(svg).slice(
      linesOf(svg).findLastIndex((line) => line.includes('第1版')) + 1,
    );
    expect(foot.join('')).toBe(address);
    const width = spanEm(parts[0].story.rect.columns, parts[0].grid);
    for (const line of foot) {
      const set = [...line].reduce((sum, letter) => sum + setter.measure('song', letter), 0);
      expect(set).toBeLessThanOrEqual(width + 0.01);
    }
  }
});
