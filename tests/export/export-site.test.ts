import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExportReport, exportSite, type PublicEdition } from '@/lib/export/site/export-site';
import { readEditions } from '@/lib/export/site/read-states';
import { toAddress } from '@/lib/fonts/character-set';
import { paper } from '../edition/make-edition';

let out = '';
let server: Server;
/** What the server answers, by path: a body, or a status. */
let pages: Map<string, string | number>;
/** Sees the path of each request before it is answered. */
let onRequest: (path: string) => void;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'banmian-export-site-'));
  pages = new Map(['/', '/search', '/archive'].map((path) => [path, `<main>${path}</main>`]));
  onRequest = () => {};
  server = createServer(({ url = '' }, answer) => {
    onRequest(url);
    const page = pages.get(url) ?? 404;
    answer.writeHead(typeof page === 'number' ? page : 200, { 'content-type': 'text/html' });
    if (typeof page === 'string') answer.end(`<!doctype html>${page}`);
    else answer.end(page === 404 ? '<p>Nothing is here</p>' : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(out, { recursive: true });
});

const has = (file: string) => existsSync(join(out, file));

function addEdition(date: string, stories: Readonly<Record<string, string>>): void {
  pages.set(`/${date}`, `<p>${date}</p>`);
  for (const [slug, text] of Object.entries(stories)) pages.set(`/${date}/${slug}`, text);
}

function edition(date: string, slugs: readonly string[], state = 'a'): PublicEdition {
  return { date, state, slugs, publicSlugs: new Set(slugs) };
}

/** The search has a year for each year of the editions, with one file named for its state. */
async function run(
  editions: readonly PublicEdition[],
  signal?: AbortSignal,
): Promise<ExportReport> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const name = editions.map(({ date, state }) => `${date}${state}`).join('');
  const index = { version: name, characters: new Set<string>() };
  const files = new Map([[`2023.${name}.json`, new Uint8Array([1])]]);
  return exportSite({
    site: {
      server: `http://127.0.0.1:${address.port}`,
      serverBase: '',
      base: '/paper',
      origin: undefined,
      hasPdf: false,
    },
    out,
    paper,
    editions,
    search: {
      years: [{ year: '2023', state: name }],
      build: () => Promise.resolve({ ...index, files }),
    },
    former: [],
    state: 'common',
    signal,
  });
}

const three = () => {
  for (const date of ['2023-03-03', '2023-03-10', '2023-03-17'])
    addEdition(date, { story: `<p>Of ${date}</p>` });
  return ['2023-03-17', '2023-03-10', '2023-03-03'].map((date) => edition(date, ['story']));
};

/** The editions beside the middle one have another neighbour when it is gone. */
const withoutMiddle = () => [
  edition('2023-03-17', ['story'], 'b'),
  edition('2023-03-03', ['story'], 'b'),
];

/** Ends a run while the server answers at a path. */
function endAt(path: string): AbortSignal {
  const end = new AbortController();
  onRequest = (other) => {
    if (other === path) end.abort();
  };
  return end.signal;
}

test.each([
  ['the first edition', '/2023-03-17'],
  ['the last edition', '/2023-03-03/story'],
  ['the lists', '/archive'],
])('what was withdrawn before a run that ended in %s is removed by the next', async (_, path) => {
  await run(three());
  expect(has('2023-03-10/story/index.html')).toBe(true);
  const ended = await run(withoutMiddle(), endAt(path));
  expect(ended).toMatchObject({ removed: 0 });
  expect(ended.left).toBeGreaterThan(0);
  onRequest = () => {};
  const whole = await run(withoutMiddle());
  expect(has('2023-03-10')).toBe(false);
  expect(has('search/2023.2023-03-17a2023-03-10a2023-03-03a.json')).toBe(false);
  expect(has('search/2023.2023-03-17b2023-03-03b.json')).toBe(true);
  expect(whole).toMatchObject({ left: 0, removed: 3, foreign: [] });
  const state: unknown = JSON.parse(await readFile(join(out, '.banmian-export.json'), 'utf8'));
  expect(state).toMatchObject({ leftovers: {} });
  expect(await run(withoutMiddle())).toMatchObject({ written: 0, removed: 0, copied: 0 });
});

test('an edition that was withdrawn while it was copied for the first time is removed', async () => {
  const all = three();
  await run(all.slice(0, 1));
  onRequest = () => {};
  // Its other story is asked for when the first is written.
  addEdition('2023-03-10', { story: '<p>Old</p><a href="/2023-03-10/later">Later</a>' });
  pages.set('/2023-03-10/later', '<p>Later</p>');
  await run(all.slice(0, 2), endAt('/2023-03-10/later'));
  expect(has('2023-03-10/story/index.html')).toBe(true);
  onRequest = () => {};
  await run(all.slice(0, 1));
  expect(has('2023-03-10')).toBe(false);
});

test('the lists are made anew after a run that ended before them', async () => {
  pages.set('/', '<a href="/2023-03-10">Middle</a>');
  await run(three());
  await run(withoutMiddle(), endAt('/archive'));
  pages.set('/', '<p>Two</p>');
  onRequest = () => {};
  await run(withoutMiddle());
  expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Two');
});

test('a story that was withdrawn goes from the pages of other editions', async () => {
  const all = three();
  pages.set('/2023-03-17/story', 'Also read: <a href="/2023-03-03/story">Withdrawn later</a>');
  await run(all);
  expect(await run(all)).toMatchObject({ copied: 0 });
  pages.set('/2023-03-17/story', 'Alone');
  pages.set('/2023-03-03/story', 'Withdrawn');
  const withdrawn = {
    ...edition('2023-03-03', ['story'], 'b'),
    publicSlugs: new Set<string>(),
  };
  expect(await run([...all.slice(0, 2), withdrawn])).toMatchObject({ copied: 2 });
  expect(await readFile(join(out, '2023-03-17/story/index.html'), 'utf8')).toContain('Alone');
});

test('a link to a withdrawn story is copied once, and not in every run', async () => {
  const all = three();
  pages.set('/2023-03-17/story', 'See <a href="/2023-03-03/story">there</a>');
  const withdrawn = { ...edition('2023-03-03', ['story']), publicSlugs: new Set<string>() };
  const editions = [...all.slice(0, 2), withdrawn];
  expect(await run(editions)).toMatchObject({ copied: 3 });
  expect(await run(editions)).toMatchObject({ copied: 0 });
});

test('of the slugs that an edition ever had, those are public that lead to a story now', async () => {
  await mkdir(join(out, '2023-03-10'));
  const manifest = JSON.stringify({ addresses: ['former', 'story', 'withdrawn'] });
  await writeFile(join(out, '2023-03-10/published.json'), manifest);
  const listSlugs = () => Promise.resolve(new Set(['story', 'former']));
  const [found] = await readEditions(out, ['2023-03-10'], listSlugs);
  expect(found?.slugs).toEqual(['former', 'story', 'withdrawn']);
  expect(found?.publicSlugs).toEqual(new Set(['story', 'former']));
});

test('a page that fails stays as it was, with what it shows, and is copied by the next run', async () => {
  const all = three();
  const story = '2023-03-17/story/index.html';
  pages.set(
    '/2023-03-17/story',
    'Old <img src="/2023-03-17/media/a.jpg"> <a href="/people/an-li">An Li</a>',
  );
  pages.set('/2023-03-17/media/a.jpg', 'Picture');
  pages.set('/people/an-li', 'An Li <a href="/people/an-li/2">More</a>');
  pages.set('/people/an-li/2', 'More of An Li');
  await run(all);
  const changed = [edition('2023-03-17', ['story'], 'b'), ...all.slice(1)];
  pages.set('/2023-03-17/story', 500);
  const failed = await run(changed);
  expect(failed.broken).toEqual([{ path: '/2023-03-17/story', from: '' }]);
  // The index of the search before.
  expect(failed.removed).toBe(1);
  expect(await readFile(join(out, story), 'utf8')).toContain('Old');
  expect(has('2023-03-17/media/a.jpg')).toBe(true);
  expect(has('people/an-li/index.html')).toBe(true);
  expect(await run(changed)).toMatchObject({ copied: 1, removed: 0 });
  pages.set('/2023-03-17/story', 'New');
  expect(await run(changed)).toMatchObject({ copied: 1, removed: 3, foreign: [], broken: [] });
  expect(await readFile(join(out, story), 'utf8')).toContain('New');
  expect(has('2023-03-17/media')).toBe(false);
  expect(await run(changed)).toMatchObject({ copied: 0, written: 0, removed: 0 });
});

test('a list that fails stays as it was, and is copied by the next run', async () => {
  const all = three();
  pages.set('/archive', 'Old <a href="/archive/2023">2023</a>');
  pages.set('/archive/2023', 'Old year');
  await run(all);
  const changed = [edition('2023-03-17', ['story'], 'b'), ...all.slice(1)];
  pages.set('/archive', 500);
  await run(changed);
  expect(await readFile(join(out, 'archive/index.html'), 'utf8')).toContain('Old');
  expect(has('archive/2023/index.html')).toBe(true);
  pages.set('/archive', 'New');
  await run(changed);
  expect(await readFile(join(out, 'archive/index.html'), 'utf8')).toContain('New');
  expect(has('archive/2023')).toBe(false);
});

test.each([
  ['the search', '/search', 'search/index.html'],
  ['what says that nothing is at an address', '/0000-00-00/nothing-is-here', '404.html'],
])('where %s fails, its page stays and the address is named', async (_, path, file) => {
  const all = three();
  await run(all);
  const [before, script] = [await readFile(join(out, file), 'utf8'), await listScripts()];
  expect(before).toContain(path === '/search' ? path : 'Nothing');
  const changed = [edition('2023-03-17', ['story'], 'b'), ...all.slice(1)];
  pages.set(path, 500);
  const failed = await run(changed);
  expect(failed.broken).toEqual([{ path, from: '' }]);
  expect(await readFile(join(out, file), 'utf8')).toBe(before);
  expect(await listScripts()).toEqual(script);
  pages.delete(path);
  if (path === '/search') pages.set(path, '<main>Found</main>');
  expect(await run(changed)).toMatchObject({ copied: 0, broken: [], removed: 0 });
  expect(await run(changed)).toMatchObject({ written: 0, broken: [] });
});

async function listScripts(): Promise<string[]> {
  return (await readdir(join(out, 'search'))).filter((name) => name.endsWith('.js'));
}

/** A page with a face that has some characters. */
const faced = (characters: string) =>
  `<style>@font-face{src:url(/fonts/hei/${toAddress(characters)}.tag)}</style>${characters}`;

const facesIn = async (file: string) =>
  (await readFile(join(out, file), 'utf8')).match(/[0-9a-f]{20}\.woff2/)?.[0];

test('pages of an edition share faces, and one more story changes no other page', async () => {
  const common = [...'春天的故事从这里开始'].join('');
  addEdition('2023-03-10', { one: faced(`${common}一`), two: faced(`${common}二`) });
  onRequest = (path) => {
    if (path.startsWith('/fonts/')) pages.set(path, 'face');
  };
  await run([edition('2023-03-10', ['one', 'two'])]);
  const [one, two] = ['one', 'two'].map((slug) => `2023-03-10/${slug}/index.html`);
  const shared = await facesIn(one ?? '');
  expect(await facesIn(two ?? '')).toBe(shared);
  expect(await readdir(join(out, 'fonts/hei'))).toEqual([shared]);
  addEdition('2023-03-10', { three: faced('别的字') });
  const slugs = ['one', 'two', 'three'];
  expect(await run([edition('2023-03-10', slugs, 'b')])).toMatchObject({ removed: 1, broken: [] });
  expect(await facesIn(one ?? '')).toBe(shared);
  expect(await facesIn('2023-03-10/three/index.html')).not.toBe(shared);
  expect(await readdir(join(out, 'fonts/hei'))).toHaveLength(2);
});

test('the QR code of a story is in its page, and no file', async () => {
  const code = '/2023-03-10/one/qr.svg';
  addEdition('2023-03-10', { one: `<img src="${code}" alt="Code">` });
  pages.set(code, '<svg viewBox="0 0 9 9"><path fill="#fff"/></svg>');
  await run([edition('2023-03-10', ['one'])]);
  const page = await readFile(join(out, '2023-03-10/one/index.html'), 'utf8');
  const [, address = ''] = /src="([^"]*)"/.exec(page) ?? [];
  expect(await (await fetch(address)).text()).toContain('<path fill="#fff"/></svg>');
  expect(has('2023-03-10/one/qr.svg')).toBe(false);
});

test('a face that cannot be cut is named, and what pages refer to stays', async () => {
  const all = [edition('2023-03-10', ['one'])];
  addEdition('2023-03-10', { one: faced('春') });
  const face = `/fonts/hei/${toAddress('春')}.tag`;
  pages.set(face, 'face');
  await run(all);
  pages.set(face, 500);
  const failed = await run([edition('2023-03-10', ['one'], 'b')]);
  expect(failed.broken).toEqual([{ path: face, from: '' }]);
  expect(has(`fonts/hei/${await facesIn('2023-03-10/one/index.html')}`)).toBe(true);
});

test('the page of a withdrawn story does not stay when the one that says so fails', async () => {
  const all = three();
  await run(all);
  pages.set('/2023-03-03/story', 500);
  const withdrawn = {
    ...edition('2023-03-03', ['story'], 'b'),
    publicSlugs: new Set<string>(),
  };
  await run([...all.slice(0, 2), withdrawn]);
  expect(has('2023-03-03/story')).toBe(false);
});
