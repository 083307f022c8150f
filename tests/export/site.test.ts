import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readExportState, readKnownHashes } from '@/lib/export/site/export-state';
import { fileOfAddress, hrefOfAddress } from '@/lib/export/site/file-of-address';
import { makeFile } from '@/lib/export/site/make-file';
import { openMapReference } from '@/lib/export/site/map-reference';
import { hashOf, type KnownHashes, openOwnFiles } from '@/lib/export/site/own-files';
import { parseTarget } from '@/lib/export/site/parse-target';
import { bundleTools } from '@/lib/export/site/reader-tools';
import { toRedirectPage, toRedirectRules } from '@/lib/export/site/redirects';
import { rewriteJson, rewritePage } from '@/lib/export/site/rewrite-page';

test.each([
  ['/', 'index.html', '/paper/'],
  ['/2023-03-10/huiji-park', '2023-03-10/huiji-park/index.html', '/paper/2023-03-10/huiji-park'],
  ['/2023-03-10/pages/2', '2023-03-10/pages/2/index.html', '/paper/2023-03-10/pages/2'],
  ['/2023-03-10/pages/2.pdf', '2023-03-10/pages/2.pdf', '/paper/2023-03-10/pages/2.pdf'],
  ['/archive/2023', 'archive/2023/index.html', '/paper/archive/2023'],
  ['/sections/news/feed.xml', 'sections/news/feed.xml', '/paper/sections/news/feed.xml'],
  [
    '/2023-03-10/media/%E6%9D%8F.jpg',
    '2023-03-10/media/杏.jpg',
    '/paper/2023-03-10/media/%E6%9D%8F.jpg',
  ],
  [
    '/2023-03-10/media/gate.jpg/640.webp',
    '2023-03-10/media/gate.jpg.640.webp',
    '/paper/2023-03-10/media/gate.jpg.640.webp',
  ],
  [
    '/2023-03-10/media/gate.jpg/paper-630',
    '2023-03-10/media/gate.jpg.paper-630.jpg',
    '/paper/2023-03-10/media/gate.jpg.paper-630.jpg',
  ],
  ['/_next/static/chunks/a.css', 'assets/a.css', '/paper/assets/a.css'],
])('%s is the file %s', (path, file, href) => {
  expect(fileOfAddress(path)).toBe(file);
  expect(hrefOfAddress(path, '/paper')).toBe(href);
});

test('a face has a short name, whatever characters it has', () => {
  const file = fileOfAddress(`/fonts/hei/${'x'.repeat(4000)}`);
  expect(file).toMatch(/^fonts\/hei\/[0-9a-f]{20}\.woff2$/);
});

test('a copy names no page in another script, which it lacks', () => {
  const other = '<link rel="alternate" hreflang="zh-Hant" href="/?script=hant">';
  const html = rewritePage(`<!doctype html><head>${other}</head><body>x`, { map: (href) => href });
  expect(html).not.toContain('script=');
  const sitemap = `<url><loc>/</loc><xhtml:link rel="alternate" hreflang="zh-Hant" href="/?script=hant"/></url>`;
  const bytes = new TextEncoder().encode(sitemap);
  const found = { kind: 'found', type: 'application/xml', bytes, isGone: false } as const;
  const file = makeFile({ path: '/sitemap.xml', found, site, map: (href) => href });
  expect(new TextDecoder().decode(file)).toBe('<url><loc>/</loc></url>');
});

const site = {
  server: 'http://localhost:4001',
  serverBase: '',
  base: '/paper',
  origin: 'https://example.org/paper',
  hasPdf: true,
};

test.each([
  ['/2023-03-10', '/paper/2023-03-10'],
  ['/', '/paper/'],
  ['https://example.org/paper/2023-03-10#a', 'https://example.org/paper/2023-03-10#a'],
  ['https://example.org/papers', 'https://example.org/papers'],
  ['http://localhost:4001/feed.xml', 'https://example.org/paper/feed.xml'],
  ['/2023-03-10/card.png?v=abc', '/paper/2023-03-10/card.png'],
  ['/2023-03-10/edition.pdf', '/paper/2023-03-10/edition.pdf'],
  ['/2023-03-10/edition.pdf?sheet=a4', undefined],
  ['/2023-03-10?q=x', undefined],
  ['/2023-03-10/print/a4', undefined],
  ['/health.json', undefined],
  ['/search?q=x', '/paper/search/?q=x'],
  ['#top', '#top'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['//cdn.example.com/a.js', '//cdn.example.com/a.js'],
])('a page refers to %s by %s', (href, expected) => {
  expect(openMapReference(site, () => {})(href)).toBe(expected);
});

test('without PDFs nothing refers to one, and without an address nothing to a sitemap', () => {
  const map = openMapReference({ ...site, hasPdf: false, origin: undefined }, () => {});
  expect(map('/2023-03-10/edition.pdf')).toBeUndefined();
  expect(map('/sitemap.xml')).toBeUndefined();
});

describe('a page', () => {
  const rewrite = (body: string) => {
    const followed: string[] = [];
    const map = openMapReference(site, (path) => followed.push(path));
    return {
      html: rewritePage(`<!doctype html><body>${body}`, {
        map,
        site: { tools: '/paper/tools/a.js', base: '/paper', serverBase: '/news' },
      }),
      followed,
    };
  };

  test('refers to files of the copy in attributes, sets, styles and data', () => {
    const { html, followed } = rewrite(
      '<img src="/2023-03-10/media/a.jpg" srcset="/2023-03-10/media/a.jpg/320.webp 320w, /2023-03-10/media/a.jpg/640.webp 640w"><style>a{src:url(/fonts/hei/abc)}</style><script type="application/ld+json">{"image":"https://example.org/paper/card.png?v=1","name":"</a>"}</script>',
    );
    expect(html).toContain('src="/paper/2023-03-10/media/a.jpg"');
    expect(html).toContain('/paper/2023-03-10/media/a.jpg.320.webp 320w, ');
    expect(html).toMatch(/url\("\/paper\/fonts\/hei\/[0-9a-f]{20}\.woff2"\)/);
    expect(html).toContain('"image":"https://example.org/paper/card.png"');
    expect(html).toContain('\\u003c/a>');
    expect(followed).toContain('/fonts/hei/abc');
    expect(followed).toContain('/card.png');
  });

  test('keeps our scripts and those of others, and none of Next', () => {
    const { html } = rewrite(
      '<script src="/_next/static/a.js" async></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>$RC("a")</script><script>document.fonts.add(x)</script><script src="https://stats.example.com/s.js" defer></script>',
    );
    expect([...html.matchAll(/<script[^>]*>([^<]*)/g)].map(([whole]) => whole)).toEqual([
      '<script>document.fonts.add(x)',
      '<script src="https://stats.example.com/s.js" defer>',
    ]);
  });

  test('loses controls that need a script of Next, and what is empty without them', () => {
    const { html } = rewrite(
      '<section class="story-share"><div class="story-share-controls"><button data-waiting="">Copy</button><a href="mailto:?body=" data-waiting="">E-mail</a><p role="status"><span></span></p></div><dd><p>Cited</p><button data-waiting="">Copy</button></dd></section>',
    );
    expect(html).toContain('<body><section class="story-share"><dd><p>Cited</p></dd></section>');
    const whole = rewrite(
      '<div class="a"><button data-waiting="">Copy</button><a href="mailto:?body=x">E-mail</a><p role="status"><span></span></p></div><p class="rule"></p>',
    ).html;
    expect(whole).toContain(
      '<div class="a"><a href="mailto:?body=x">E-mail</a></div><p class="rule"></p>',
    );
  });

  test('the script in the head and those of the tools store settings under one key, by the path of the copy', async () => {
    const [key, former] = ['"banmian/paper:settings"', '"banmian/news:settings"'];
    const { html } = rewrite(`<script>(() => { const key = ${former}; })()</script>`);
    expect(html).toContain(key);
    expect(html).not.toContain(former);
    const files = await bundleTools({ language: 'en' }, { base: '/paper' });
    const code = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    // No link of these scripts has the path.
    expect(code).toContain('"/paper"');
  });

  test('keeps the tools that need no server, with their script, and no others', () => {
    const { html, followed } = rewrite(
      '<div class="reader-tools"><span class="listen-tool" data-waiting="" data-queue="/2023-03-10/listen.json"><button>Listen</button></span><div class="settings-tools"><button data-waiting="">Large</button></div><button class="reader-tool">Save</button><a href="/?script=hant">繁</a></div>',
    );
    expect(html).toContain('<script type="module" src="/paper/tools/a.js"></script></head>');
    expect(html).toContain(
      '<div class="reader-tools"><span class="listen-tool" data-waiting="" data-queue="/paper/2023-03-10/listen.json"><button>Listen</button></span><div class="settings-tools"><button data-waiting="">Large</button></div></div>',
    );
    expect(followed).toContain('/2023-03-10/listen.json');
    const bare = rewrite('<div class="reader-tools"><button>Save</button></div>').html;
    expect(bare).not.toContain('tools');
  });

  test('has the sheet for the eye alone where its list is heard', () => {
    const sheet = '<section data-page="1" class="sheet"><a href="/2023-03-10/a">A</a></section>';
    const beside = rewrite(`<div id="sheet">${sheet}</div><ol><li>A</li></ol>`).html;
    expect(beside).toContain('aria-hidden="true"><a href="/paper/2023-03-10/a" tabindex="-1">');
    expect(rewrite(`<div class="print-view">${sheet}</div>`).html).not.toContain('aria-hidden');
  });

  test('loses entries that lead nowhere, and in a text the link alone', () => {
    const { html } = rewrite(
      '<ul><li><a href="/2023-03-10/edition.pdf">PDF</a></li><li><a href="/2023-03-10/edition.pdf?booklet=a3">A3</a></li></ul><p>See <a href="/2023-03-10?q=x">this</a>.</p>',
    );
    expect(html).toContain('<ul><li><a href="/paper/2023-03-10/edition.pdf">PDF</a></li></ul>');
    expect(html).toContain('<p>See this.</p>');
  });
});

test('what is read aloud leads to stories and faces of the copy', () => {
  const queue = {
    stories: [{ path: '/2023-03-10/a', title: '/2023-03-10/b' }],
    fonts: '@font-face{src:url(/fonts/hei/abc.tag)}',
  };
  const bytes = new TextEncoder().encode(JSON.stringify(queue));
  const found = { kind: 'found', type: 'application/json', bytes, isGone: false } as const;
  const path = '/2023-03-10/listen.json';
  const file = makeFile({ path, found, site, map: openMapReference(site, () => {}) });
  const written = JSON.parse(new TextDecoder().decode(file));
  expect(written.stories).toEqual([{ path: '/paper/2023-03-10/a', title: '/2023-03-10/b' }]);
  expect(written.fonts).toMatch(/url\("\/paper\/fonts\/hei\/[0-9a-f]{20}\.woff2"\)/);
});

test('addresses in a manifest are those of the copy, other texts stay', () => {
  const map = openMapReference(site, () => {});
  expect(rewriteJson('{"start_url":"/","name":"A/B","icons":[{"src":"/icon.svg"}]}', map)).toBe(
    '{"start_url":"/paper/","name":"A/B","icons":[{"src":"/paper/icon.svg"}]}',
  );
});

test('a former address leads on, by a page and by a rule', () => {
  const redirect = { from: '/paper/a', to: '/paper/b?x="&' };
  expect(toRedirectPage(redirect, { language: 'en' })).toContain(
    '<meta http-equiv="refresh" content="0; url=/paper/b?x=&quot;&amp;">',
  );
  expect(toRedirectRules([{ from: '/paper/a', to: '/paper/b' }])).toBe('/paper/a /paper/b 301\n');
});

test.each([
  [{}, { base: '', origin: undefined }],
  [{ base: '/paper' }, { base: '/paper', origin: undefined }],
  [{ base: 'paper/' }, { base: '/paper', origin: undefined }],
  [{ site: 'https://e.org/p' }, { base: '/p', origin: 'https://e.org/p' }],
  [{ known: 'https://e.org/p' }, { base: '/p', origin: 'https://e.org/p' }],
  [
    { known: 'https://e.org/p', base: '/q' },
    { base: '/q', origin: 'https://e.org/q' },
  ],
  [
    { site: 'https://e.org', base: '/q' },
    { base: '/q', origin: 'https://e.org/q' },
  ],
])('%j means %j', (options, expected) => {
  expect(parseTarget({ base: undefined, site: undefined, known: undefined, ...options })).toEqual(
    expected,
  );
});

test.each([
  [{ site: 'example' }, '--site'],
  [{ base: '/a b' }, '--base'],
  [{ site: 'https://e.org/p', base: '/q' }, 'different paths'],
])('%j is refused', (options, reason) => {
  const target = parseTarget({ base: undefined, site: undefined, known: undefined, ...options });
  expect(target).toContain(reason);
});

describe('files in a folder of others', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banmian-own-files-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const bytes = (text: string) => new TextEncoder().encode(text);
  const open = (known: KnownHashes = new Map()) => openOwnFiles(folder, known);

  test('are written once, and again only with other bytes', async () => {
    const files = open();
    expect(await files.write('a/b.html', bytes('1'))).toBe('written');
    expect(await files.write('a/b.html', bytes('1'))).toBe('unchanged');
    expect(await files.write('a/b.html', bytes('2'))).toBe('written');
    expect(await readFile(join(folder, 'a/b.html'), 'utf8')).toBe('2');
  });

  test('are not written over if somebody else wrote or changed them', async () => {
    await writeFile(join(folder, 'index.html'), 'theirs');
    const files = open(new Map([['b.html', new Set([hashOf(bytes('ours'))])]]));
    await writeFile(join(folder, 'b.html'), 'ours, edited');
    expect(await files.write('index.html', bytes('ours'))).toBe('foreign');
    expect(await files.write('b.html', bytes('new'))).toBe('foreign');
    expect(await files.remove('b.html')).toBe('foreign');
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('theirs');
  });

  test('are never written through a link', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const out = join(folder, 'out');
    await Promise.all([mkdir(elsewhere), mkdir(out)]);
    await symlink(elsewhere, join(out, '2023-03-10'));
    const files = openOwnFiles(out, new Map());
    expect(await files.write('2023-03-10/index.html', bytes('1'))).toBe('foreign');
    expect(await files.write('../x.html', bytes('1'))).toBe('foreign');
  });

  test('are not noted through a link either', async () => {
    const theirs = join(folder, 'theirs.txt');
    const out = join(folder, 'out');
    await mkdir(out);
    await writeFile(theirs, 'theirs');
    await symlink(theirs, join(out, '.banmian-export.log'));
    const files = openOwnFiles(out, new Map());
    await expect(files.write('a.html', bytes('1'))).rejects.toThrow('.banmian-export.log');
    expect(await readFile(theirs, 'utf8')).toBe('theirs');
    expect(await files.has('a.html')).toBe(false);
  });

  test('of a run that was killed are known by its journal', async () => {
    await open().write('a.html', bytes('1'));
    const known = await readKnownHashes(folder, await readExportState(folder));
    expect(await open(known).write('a.html', bytes('2'))).toBe('written');
  });

  test('are removed with the folders that become empty', async () => {
    const files = open();
    await files.write('a/b/c.html', bytes('1'));
    await files.write('a/d.html', bytes('1'));
    expect(await files.remove('a/b/c.html')).toBe('removed');
    expect(await files.has('a/d.html')).toBe(true);
    await expect(readFile(join(folder, 'a/b/c.html'))).rejects.toThrow();
  });
});
