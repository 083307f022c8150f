import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClippingsView } from '@/components/reader/clippings/clippings-view';
import { makeArticle, paper } from '../edition/make-edition';

function drawView(language: string, characters: number): string {
  const clips = ['one', 'two'].map((slug) => ({ article: makeArticle({ slug, characters }) }));
  return renderToStaticMarkup(
    <ClippingsView
      paper={{ ...paper, language, standingPages: [] }}
      clippings={{ stories: clips.map(({ article }) => article), title: '' }}
      found={clips.map((clip) => ({ kind: 'story', clip }))}
      made={undefined}
    />,
  );
}

test.each([
  ['zh-Hans', '80,000', '60,000'],
  ['de', '80.000', '60.000'],
])('too much text for pages is said in %s, with what is possible', (language, all, most) => {
  const html = drawView(language, 40_000);
  expect(html).toContain(all);
  expect(html).toContain(most);
  expect(html.match(/<li class="listed-teaser"/g)).toHaveLength(2);
  expect(drawView(language, 300)).not.toContain(most);
});
