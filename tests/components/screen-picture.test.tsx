import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ScreenPicture } from '@/components/site/screen-picture';

const gate = { alt: '门', width: 700, height: 400, sizes: '100vw', loading: 'lazy' } as const;
const draw = (path: string, moves = false) =>
  renderToStaticMarkup(<ScreenPicture path={path} {...gate} moves={moves} />);

test('a browser chooses a copy in WebP, or takes the picture’s own address', () => {
  const html = draw('/2026-11-24/media/gate.jpg');
  expect(html).toContain('/2026-11-24/media/gate.jpg/320.webp 320w');
  expect(html).toContain('/2026-11-24/media/gate.jpg/960.webp 700w');
  expect(html).not.toContain('1280.webp');
  expect(html).toMatch(/<img src="\/2026-11-24\/media\/gate\.jpg"/);
  expect(html).not.toContain('moving');
});

test('a moving picture moves on screens where nobody minds, and has a still one', () => {
  const html = draw('/media/flag.gif', true);
  expect(html).toMatch(
    /^<picture><source media="screen and \(prefers-reduced-motion: no-preference\)" type="image\/webp" srcSet="\/media\/flag\.gif\/moving\.webp"\/><source type="image\/webp" srcSet="[^"]+320\.webp/,
  );
});

test('a drawing has no copies', () => {
  expect(draw('/media/map.svg')).toMatch(/^<img /);
});
