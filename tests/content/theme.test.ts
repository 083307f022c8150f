import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readPaper } from '@/lib/content/read-paper';
import { makeContentFolder, paperYaml } from '../support/content-folder';
import { smallPng } from '../support/small-png';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h9v9z"/></svg>';

/** Reads a paper with these further lines, which begin in line 7. */
async function read(lines: string, files: Record<string, string | Uint8Array> = {}) {
  const content = await makeContentFolder();
  await content.write('paper.yaml', paperYaml + lines);
  for (const [name, bytes] of Object.entries(files)) await content.write(name, bytes);
  const { paper, diagnostics } = await readPaper(content.path);
  return { paper, lines: diagnostics.map(formatDiagnostic) };
}

test('the logo is measured, and the rest of the theme is as it is written', async () => {
  const yaml =
    'theme: { logo: logo.svg, color: "#0B5D3B", headlineFace: LXGW WenKai, bodyFace: Noto Sans SC }\n';
  const { paper, lines } = await read(yaml, { 'logo.svg': drawing });
  expect(lines).toEqual([]);
  expect(paper?.logo).toEqual({ name: 'logo.svg', width: 300, height: 60, bytes: drawing.length });
  expect(paper?.theme).toEqual({
    logo: 'logo.svg',
    color: '#0B5D3B',
    headlineFace: 'LXGW WenKai',
    bodyFace: 'Noto Sans SC',
  });
});

test.each<[string, Record<string, string | Uint8Array>, string]>([
  ['logo.svg', {}, 'paper.yaml 8:9 logo logo.svg does not exist — put the file beside paper.yaml'],
  [
    'logo.svg',
    { 'logo2.svg': drawing },
    'paper.yaml 8:9 logo logo.svg does not exist — did you mean logo2.svg?',
  ],
  ['logo.png', { 'logo.png': 'no picture' }, 'paper.yaml 8:9 logo logo.png cannot be read'],
  ['logo.png', { 'logo.png': smallPng.subarray(0, 60) }, 'paper.yaml 8:9 '],
  [
    'logo.svg',
    { 'logo.svg': smallPng },
    'paper.yaml 8:9 picture logo.svg is in fact of the format PNG',
  ],
  [
    'logo.pdf',
    { 'logo.pdf': 'x' },
    'paper.yaml 8:9 theme.logo: "logo.pdf" is not the name of a picture',
  ],
  ['../logo.svg', {}, 'paper.yaml 8:9 theme.logo: "../logo.svg" is not the name of a picture'],
])('logo: %s is an error at its place', async (name, files, expected) => {
  const { paper, lines } = await read(`theme:\n  logo: ${name}\n`, files);
  expect(paper).toBeUndefined();
  expect(lines[0]).toContain(expected);
});

test('text in the logo is an error in its file', async () => {
  const text = drawing.replace('<path', '<text font-family="serif">县区</text><path');
  const { paper, lines } = await read('theme:\n  logo: logo.svg\n', { 'logo.svg': text });
  expect(paper).toBeUndefined();
  expect(lines).toEqual([
    'logo.svg 1:62 the logo has text, which looks different, or is boxes, where its font is missing — turn its letters into outlines (paths)',
  ]);
});

test('an unknown face is an error that lists the faces of the language', async () => {
  const { paper, lines } = await read('theme:\n  bodyFace: Newsreader\n');
  expect(paper).toBeUndefined();
  expect(lines).toEqual([
    'paper.yaml 8:13 there is no face "Newsreader" for this language — write one of these: Noto Serif SC, Noto Sans SC, LXGW WenKai',
  ]);
});

test('a pale colour gets a warning with the nearest one that can be read', async () => {
  const { paper, lines } = await read('theme:\n  color: "#f2a900"\n');
  expect(paper?.theme?.color).toBe('#f2a900');
  expect(lines).toEqual([
    'paper.yaml 8:10 #f2a900 has a contrast of 1.6 to 1 on the paper, too little for text; #8a6000 is printed — write "#8a6000", or a darker colour',
  ]);
});

test.each(['red', '#abc', 'a3201b'])('color: %s is no colour', async (color) => {
  const { lines } = await read(`theme:\n  color: "${color}"\n`);
  expect(lines[0]).toContain(`paper.yaml 8:10 theme.color: "${color}" is not a colour`);
});

test('the fields of a script that counts readers are for its maker to name', async () => {
  const yaml =
    'analytics:\n  src: https://stats.example.com/script.js\n  websiteId: a-1\n  limit: 5\n';
  const { paper, lines } = await read(yaml);
  expect(lines).toEqual([]);
  expect(paper?.analytics).toEqual({
    src: 'https://stats.example.com/script.js',
    websiteId: 'a-1',
    limit: 5,
  });
});

test.each([
  'http://stats.example.com/a.js',
  '/a.js',
  'stats.example.com/a.js',
  'https://me@stats.example.com/a.js',
  'https://*.example.com/script.js',
  'https://example.com;default-src/script.js',
])('src: %s is refused', async (src) => {
  const { lines } = await read(`analytics:\n  src: ${src}\n`);
  expect(lines[0]).toContain(`paper.yaml 8:8 analytics.src: "${src}" is not an https address`);
});
