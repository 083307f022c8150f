import { expect, test } from 'vitest';
import { type ClippingPart, drawClipping } from '@/lib/card/draw-clipping';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import { linesOf, openSample, openTools, type Sample, subjectOf } from './sample';

const bare = (text: string) => text.replace(/[\s\u3000]/g, '');

async function clip(sample: Sample, slug: string, address: string | undefined) {
  const { parts } = subjectOf(sample, slug);
  const drawing = await openTools(sample);
  const context = { ...sample, metrics: drawing.metrics };
  const source = '县区新闻　第1版';
  const clipping = { parts, context, source, address, resolution: 100, drawing };
  return { ...drawClipping(clipping), parts };
}

/** Every line of a story as its legs and plates have it, boxes and all left out. */
function textLines(parts: readonly ClippingPart[]): string[] {
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
  const { marks, parts } = await clip(sample, 'wutong-online', address);
  const lines = linesOf(marks);
  const text = textLines(parts);
  const expected = new Set(text);
  expect(lines.filter((line) => expected.has(line))).toEqual(text);
  const headings = [
    '高新区“梧桐在线办”',
    '手机扫一扫烦心事有着落',
    '已受理和办结居民上报问题17513条',
  ];
  expect(bare(lines.join(''))).toMatch(new RegExp(`^${headings.join('')}`));
  expect(bare(lines.slice(-4).join(''))).toContain(`县区新闻第1版${address}`);
});

test('a story that jumps is one clipping, what was jumped under what it goes on from', async () => {
  // On so small a sheet some stories are longer than a page.
  const sample = await openSample({ size: { width: 130, height: 180 } });
  const jumping = sample.edition.pages.flatMap(({ plan }) => {
    return plan?.stories.filter(({ jump }) => jump?.to !== undefined) ?? [];
  });
  const slug = jumping.at(0)?.slug ?? '';
  const { marks, parts } = await clip(sample, slug, undefined);
  const [head, ...tails] = parts.map(({ story }) => story.kind);
  expect([head, new Set(tails)]).toEqual(['story', new Set(['tail'])]);
  const text = textLines(parts);
  const expected = new Set(text);
  expect(linesOf(marks).filter((line) => expected.has(line))).toEqual(text);
  let above = 0;
  for (const part of parts) {
    const own = new Set(textLines([part]));
    const baselines = marks.flatMap((mark) => {
      return mark.kind === 'print' && own.has(mark.text ?? '') ? mark.shapes.map(({ y }) => y) : [];
    });
    expect(Math.min(...baselines)).toBeGreaterThan(above);
    above = Math.max(...baselines);
  }
});

test('a long address is broken rather than cut off where the story is narrow', async () => {
  const sample = await openSample();
  const { metrics } = await openTools(sample);
  const address = `https://news.example.com/${'a-long-way/'.repeat(12)}`;
  for (const { slug } of sample.edition.articles) {
    const { marks, parts } = await clip(sample, slug, address);
    const foot = linesOf(marks).slice(
      linesOf(marks).findLastIndex((line) => line.includes('第1版')) + 1,
    );
    expect(foot.join('')).toBe(address);
    const width = spanEm(parts[0].story.rect.columns, parts[0].grid);
    for (const line of foot) {
      const set = [...line].reduce((sum, letter) => sum + metrics.measure('song', letter), 0);
      expect(set).toBeLessThanOrEqual(width + 0.01);
    }
  }
});
