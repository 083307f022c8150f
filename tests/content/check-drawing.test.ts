import { expect, test } from 'vitest';
import { type Diagnostic, reportTo } from '@/lib/content/diagnostic';
import { checkDrawing } from '@/lib/content/pictures/check-drawing';

function check(drawing: string | Uint8Array, use = { isLogo: false }): string[] {
  const found: Diagnostic[] = [];
  const bytes = typeof drawing === 'string' ? new TextEncoder().encode(drawing) : drawing;
  checkDrawing(bytes, reportTo(found, 'map.svg'), use);
  return found.map(({ severity, line, column, code }) => `${severity} ${line}:${column} ${code}`);
}

const svg = (inside: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 40">\n${inside}\n</svg>`;

/** Groups that each repeat the one before ten times. */
const laughs = (levels: number) =>
  Array.from({ length: levels }, (_, level) => {
    const uses = `<use href="#g${level}"/>`.repeat(10);
    return `<g id="g${level + 1}">${uses}</g>`;
  }).join('\n');

test.each([
  ['a plain drawing', '<rect width="6" height="4"/>'],
  ['comments, CDATA and styles', '<!-- <g> --><style><![CDATA[ .a > .b { fill: red } ]]></style>'],
  [
    'a symbol that is used often',
    `<symbol id="tree"><path d="M0 0"/></symbol>${'<use href="#tree"/>'.repeat(2000)}`,
  ],
  ['a gradient', '<linearGradient id="sky"/><rect fill="url(#sky)"/>'],
  ['an embedded picture', '<image href="data:image/png;base64,AAAA"/>'],
  ['a link', '<a href="https://news.example/"><text>新闻</text></a>'],
  ['a reference to nothing', '<use href="#gone"/>'],
  ['text in a generic font', '<text font-family="sans-serif" x="2">青河县</text>'],
  ['text in what is around', `<g style="font: 12px 'serif'"><text>1</text></g>`],
  ['a font without text', '<g font-family="SimSun" aria-label="报"><path d="M0 0"/></g>'],
  [
    'a font that is embedded',
    `<style>@font-face { font-family: 'Own'; src: url(data:font/woff2;base64,AAAA) } text { font-family: Own, serif }</style><text>文</text>`,
  ],
])('%s has nothing to report', (_, inside) => {
  expect(check(svg(inside))).toEqual([]);
});

test('the addresses that drawing programs declare as entities are fine', () => {
  const doctype = '<!DOCTYPE svg [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n';
  expect(check(`${doctype}<svg xmlns="&ns_svg;"><g/></svg>`)).toEqual([]);
});

test.each([
  [
    'use of use',
    svg(`<g id="g0"><path d="M0 0"/></g>\n${laughs(9)}`),
    'error 7:1 drawing-too-large',
  ],
  [
    'a pattern in a pattern',
    svg(
      `<pattern id="p0"><path/></pattern>\n${Array.from({ length: 8 }, (_, n) => `<pattern id="p${n + 1}">${`<rect fill="url(#p${n})"/>`.repeat(10)}</pattern>`).join('\n')}`,
    ),
    'error 7:1 drawing-too-large',
  ],
  ['itself', svg('<g id="a"><use xlink:href="#a"/></g>'), 'error 2:11 drawing-too-large'],
  [
    'a circle',
    svg('<g id="a"><use href="#b"/></g>\n<g id="b"><use href="#a"/></g>'),
    'error 3:11 drawing-too-large',
  ],
  ['nesting', svg('<g>'.repeat(300) + '</g>'.repeat(300)), 'error 2:769 bad-drawing'],
  [
    'entities in entities',
    svg('&b;', '<!DOCTYPE svg [<!ENTITY a "xx">\n<!ENTITY b "&a;&a;">]>\n'),
    'error 2:1 bad-drawing',
  ],
  [
    'an entity used too often',
    svg('&a;'.repeat(9000), '<!DOCTYPE svg [<!ENTITY a "0123456789">]>\n'),
    'error 1:16 bad-drawing',
  ],
  [
    'a file as an entity',
    svg('&a;', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'),
    'error 1:16 bad-drawing',
  ],
])('%s is refused at its place', (_, drawing, diagnostic) => {
  expect(check(drawing)).toEqual([diagnostic]);
});

test.each([
  ['a cut file', svg('<g>\n<rect/>').slice(0, -8)],
  ['tags that do not match', svg('<g></h>')],
  ['no XML', 'a drawing'],
  ['nothing', ''],
])('%s is an error', (_, drawing) => {
  const [first, ...more] = check(drawing);
  expect(first).toMatch(/^error \d+:\d+ bad-drawing$/);
  expect(more).toEqual([]);
});

test.each([
  ['script', '<script>alert(1)</script>', 'warning 2:1 drawing-script'],
  ['a handler', '<g/>\n <rect onload="alert(1)"/>', 'warning 3:2 drawing-script'],
  ['HTML', '<foreignObject><p>文</p></foreignObject>', 'warning 2:1 drawing-html'],
  [
    'a picture elsewhere',
    '<image xlink:href="https://news.example/a.png"/>',
    'warning 2:1 drawing-outside',
  ],
  ['a file beside it', '<image href="a.png"/>', 'warning 2:1 drawing-outside'],
  [
    'a filter elsewhere',
    '<g style="filter:url(https://news.example/f.svg#f)"/>',
    'warning 2:1 drawing-outside',
  ],
])('%s is not shown, which is a warning', (_, inside, diagnostic) => {
  expect(check(svg(inside.repeat(2)))[0]).toBe(diagnostic);
  expect(check(svg(inside.repeat(2)))).toHaveLength(1);
});

test('UTF-16 is read', () => {
  const text = svg('<script/>');
  const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  expect(check(bytes)).toEqual(['warning 2:1 drawing-script']);
});

test.each([
  [
    'an attribute',
    '<text font-family="FZXiaoBiaoSong-B05S, serif">文</text>',
    'FZXiaoBiaoSong-B05S',
  ],
  ['a style', `<text style="fill:#000;font-family:'Noto Serif SC'">文</text>`, 'Noto Serif SC'],
  [
    'a style with entities',
    '<text style="font-family:&quot;方正小标宋&quot;,serif">文</text>',
    '方正小标宋',
  ],
  ['a shorthand', '<text style="font: bold 12px/1.2 KaiTi, serif">文</text>', 'KaiTi'],
  ['what is around', '<g font-family="SimHei"><text>文</text></g>', 'SimHei'],
  [
    'a style sheet',
    '<style>.cls-1{font-size:12px;font-family:SimSun;}</style><text class="cls-1">文</text>',
    'SimSun',
  ],
  [
    'a font from elsewhere',
    '<style>@font-face{font-family:Web;src:url(w.woff2)} text{font-family:Web}</style><text>文</text>',
    'Web',
  ],
])('text in a font that %s names is a warning', (_, inside, font) => {
  const found: Diagnostic[] = [];
  checkDrawing(new TextEncoder().encode(svg(inside)), reportTo(found, 'map.svg'));
  expect(found).toMatchObject([{ severity: 'warning', code: 'drawing-text', line: 2 }]);
  expect(found[0]?.message).toContain(`text in ${font},`);
  expect(found[0]?.fix).toBe('turn its letters into outlines (paths)');
});

test('any text in a logo is an error, also after the same drawing was a picture', () => {
  const drawing = svg('<path d="M0 0"/>\n<svg:text>县区新闻</svg:text>');
  expect(check(drawing)).toEqual([]);
  expect(check(drawing, { isLogo: true })).toEqual(['error 3:1 drawing-text']);
  expect(check(svg('<path d="M0 0"/>'), { isLogo: true })).toEqual([]);
});
