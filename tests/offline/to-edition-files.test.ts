import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { parseEditionFiles, pictureWidth, sizeOfEdition } from '@/lib/offline/edition-files';
import { toEditionFiles } from '@/lib/offline/to-edition-files';
import { isAddress } from '../support/is-address';

async function listSample(script?: 'hant') {
  const stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  const newsroom = openNewsroom({
    contentDir: 'content',
    stateDir,
    showProofs: false,
    log: () => undefined,
    now: () => new Date(),
  });
  const edition = await newsroom.findEdition('2023-03-10');
  const paper = await newsroom.readPaper();
  if (!edition || !paper) throw new Error('The sample is not published');
  return toEditionFiles({
    edition,
    paper,
    script,
    version: 'v',
    pictureVersions: new Map(),
    built: [{ address: '/_next/static/chunks/a.js', bytes: 700_000 }],
    noticeFace: '/fonts/noto-sans-sc/abc.def',
  });
}

test('a device keeps all views of an edition, its pictures and what all editions share', async () => {
  const files = await listSample();
  expect(files.pages.map(({ address }) => address)).toEqual([
    '/2023-03-10',
    '/2023-03-10/pages/1',
    '/2023-03-10/huiji-park',
    '/2023-03-10/niu-sikui',
    '/2023-03-10/courtyard-lectures',
    '/2023-03-10/jinshui-signing',
    '/2023-03-10/yulong-relief',
    '/2023-03-10/xiawo-investment',
    '/2023-03-10/apricot-festival',
    '/2023-03-10/yingyang-seeds',
    '/2023-03-10/wutong-online',
    '/2023-03-10/dongfeng-road-cleanup',
    '/2023-03-10/listen.json',
  ]);
  expect(files.pictures.length).toBeGreaterThan(2);
  const shared = files.shared.map(({ address }) => address);
  expect(shared).toContain('/offline');
  expect(shared).toContain('/_next/static/chunks/a.js');
  expect(shared).toContain(files.texts.face);
  const all = [...files.pages, ...files.pictures, ...files.shared];
  expect(all.map(({ address }) => address).filter((address) => !isAddress(address))).toEqual([]);
});

test('in the other script, pages have it in their addresses, and pictures have not', async () => {
  const [own, other] = [await listSample(), await listSample('hant')];
  expect(other.script).toBe('hant');
  expect(other.pages.map(({ address }) => address)).toEqual(
    own.pages.map(({ address }) => `${address}?script=hant`),
  );
  expect(other.pictures).toEqual(own.pictures);
  expect(other.shared.map(({ address }) => address)).toContain('/offline?script=hant');
});

test('the size that is shown is about that of the sample on a phone', async () => {
  // Measured in Chromium: 1.7 MB of pages and pictures, 0.7 of script and style, 2.1 of faces.
  const bytes = sizeOfEdition(await listSample(), pictureWidth(390, 2));
  expect(bytes / 1e6).toBeGreaterThan(4);
  expect(bytes / 1e6).toBeLessThan(5.2);
});

test('what the server writes is what devices parse', async () => {
  const files = await listSample();
  expect(parseEditionFiles(JSON.stringify(files))).toEqual(files);
});
