import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { DEFAULT_SHEET } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

const poem: Block[] = ['甲', '乙', '丙'].map((name) => {
  const lines = [1, 2, 3, 4].map((line) => `${name}节第${line}行`);
  return { kind: 'paragraph', runs: [{ text: lines.join('\n') }] };
});

test.each(Array.from({ length: 12 }, (_, index) => 200 + 45 * index))(
  'a stanza in a story of %i characters stays in one column',
  (length) => {
    const story = outline({ slug: 'poem', headline: '诗歌朗诵会', length });
    const stories: Story[] = [{ ...story, blocks: [...story.blocks, ...poem], pins: { span: 4 } }];
    const { pages } = makeUpEdition({
      stories,
      pages: [],
      sheet: DEFAULT_SHEET,
      metrics: plainMetrics(),
    });
    const legs = pages.flatMap((page) => page.stories.flatMap((placed) => placed.legs));
    const stanzas = legs.map(({ content }) =>
      content.flatMap(({ content: row }) => {
        const text = row.kind === 'line' ? row.line.pieces.map((piece) => piece.text).join('') : '';
        return /^[甲乙丙]节/.test(text) ? [text.charAt(0)] : [];
      }),
    );
    for (const name of '甲乙丙') {
      const counts = stanzas.map((leg) => leg.filter((each) => each === name).length);
      expect(
        counts.filter((count) => count > 0),
        name,
      ).toEqual([4]);
    }
  },
);
