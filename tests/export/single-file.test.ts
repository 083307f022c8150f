import { expect, test } from 'vitest';
import { toSingleFile } from '@/lib/export/single-file/to-single-file';

const files: Record<string, { type: string; text: string }> = {
  '/paper/_next/static/a.css': {
    type: 'text/css',
    text: '@font-face{src:url("/paper/fonts/hei/x");font-display:swap}',
  },
  '/paper/fonts/hei/x': { type: 'font/woff2', text: 'face' },
  '/paper/2023-03-10/media/gate.jpg/960.webp': { type: 'image/webp', text: 'gate' },
  '/paper/2023-03-10/media/map.svg': { type: 'image/svg+xml', text: '<svg/>' },
};

async function load(path: string) {
  const file = files[path];
  if (!file) throw new Error(`${path} is not there`);
  return { type: file.type, bytes: new TextEncoder().encode(file.text) };
}

const toFile = (body: string, { head = '', origin = undefined as string | undefined } = {}) =>
  toSingleFile({
    html: `<!doctype html><html lang="zh"><head><title>T</title>${head}</head><body>${body}</body></html>`,
    load,
    basePath: '/paper',
    origin,
  });

const base64 = (text: string) => Buffer.from(text).toString('base64');

const gate =
  '<picture><source media="screen" srcset="/paper/2023-03-10/media/gate.jpg/moving.webp"><source type="image/webp" srcset="/paper/2023-03-10/media/gate.jpg/320.webp 320w, /paper/2023-03-10/media/gate.jpg/960.webp 960w, /paper/2023-03-10/media/gate.jpg/1920.webp 1920w" sizes="9em"><img src="/paper/2023-03-10/media/gate.jpg" alt="门" width="1920" height="1080" loading="lazy" style="object-position:0% 50%"></picture>';

test('styles and faces are in the file, and faces are drawn at once', async () => {
  const head =
    '<link rel="stylesheet" href="/paper/_next/static/a.css"><link rel="preload" as="font" href="/paper/fonts/hei/x">';
  const html = await toFile('', { head });
  expect(html).toContain(`url("data:font/woff2;base64,${base64('face')}")`);
  expect(html).toContain('font-display:block');
  expect(html).not.toContain('/paper/');
  expect(html).not.toContain('<link');
});

test('the policy and the encoding come first', async () => {
  const html = await toFile('', { head: '<meta charset="utf-8">' });
  expect(html).toContain(
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"><title>`,
  );
});

test('scripts go, structured data stays', async () => {
  const html = await toFile(
    '<script>self.__next_f=[]</script><script src="/paper/_next/a.js"></script><script type="application/ld+json">{"a":1}</script><!-- c -->',
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('{"a":1}');
  expect(html).not.toContain('<!-- c');
});

test('a picture is an image of its own where it is shown once', async () => {
  const html = await toFile(gate);
  expect(html).toContain(`src="data:image/webp;base64,${base64('gate')}"`);
  expect(html).not.toContain('<picture');
  expect(html).not.toContain('srcset');
});

test('a picture that is shown twice is in the file once, with its focus and its alternative text', async () => {
  const html = await toFile(gate + gate);
  expect(html.split(base64('gate'))).toHaveLength(2);
  expect(html.match(/class="shared-picture picture-1"/g)).toHaveLength(2);
  expect(html).toContain('--focus:0% 50%');
  expect(html.match(/alt="门"/g)).toHaveLength(2);
  const [, drawing = ''] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html) ?? [];
  expect(Buffer.from(drawing, 'base64').toString()).toContain('width="1920" height="1080"');
});

const parts =
  '<main id="top" data-at="/2023-03-10"><div id="park" data-at="/2023-03-10/park"><h2 id="第二节">x</h2><a href="#第二节">y</a></div><div id="fair" data-at="/2023-03-10/fair"><h2 id="第二节">x</h2></div></main>';

test.each([
  ['/paper/2023-03-10', '#top'],
  ['/paper/2023-03-10/park', '#park'],
  ['/paper/2023-03-10/fair#第二节', '#fair--第二节'],
  ['/paper/2023-03-10/fair#nowhere', '#fair'],
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['/paper/sections/news', 'https://example.org/paper/sections/news'],
])('a link to %s leads to %s', async (href, expected) => {
  const html = await toFile(`${parts}<a id="it" href="${href}">z</a>`, {
    origin: 'https://example.org/paper',
  });
  expect(html).toContain(`<a id="it" href="${expected}">`);
});

test('where the paper does not know its address, a link to another page leaves its text', async () => {
  const html = await toFile('<p><a class="c" href="/paper/sections/news">经济</a></p>');
  expect(html).toContain('<p><span class="c">经济</span></p>');
});

test('two articles with the same crosshead have ids of their own', async () => {
  const html = await toFile(parts);
  expect(html).toContain('id="park--第二节"');
  expect(html).toContain('id="fair--第二节"');
  expect(html).toContain('href="#park--第二节"');
  expect(html).not.toContain('data-at');
});

test('a sheet is text that is not heard, beside the stories that are', async () => {
  const html = await toFile(
    '<section data-page="1" class="sheet"><p>园</p><a href="#a">门</a></section><section><a href="#a">园</a></section>',
  );
  expect(html).toContain('class="sheet" aria-hidden="true"><p>园</p><a href="#a" tabindex="-1">');
  expect(html).toContain('<section><a href="#a">园</a></section>');
});
