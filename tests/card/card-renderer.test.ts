import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { colourOf } from '@/lib/card/card-colours';
import { openCardRenderer } from '@/lib/card/card-renderer';
import { cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { findArticleSubject, findPageSubject, versionOf } from '@/lib/card/card-subject';
import { drawCard } from '@/lib/card/draw-card';
import { BusyError } from '@/lib/store/busy-error';
import { openLog } from '@/lib/store/log';
import { openSample, type Sample, subjectOf } from './sample';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});

function openRenderer(name: string) {
  const folder = join(sample.stateDir, name);
  const said: string[] = [];
  const log = openLog((line) => said.push(line));
  const renderer = openCardRenderer({
    folder,
    build: 'test',
    readPicture: sample.readPicture,
    draw: (order) => drawCard(order, log),
  });
  return { renderer, folder, said };
}

const files = readdirSync('content/2023-03-10').filter((name) => name.endsWith('.md'));
const shown = files.map((name) => name.replace(/^\d+-|\.md$/g, '')).concat('page 1');

test.each(shown)('the cards of %s are PNGs of their size, 150 KB at most', async (name) => {
  const { readPicture } = sample;
  const { renderer, said } = openRenderer('all');
  const page = findPageSubject(sample, '1');
  const subject = name === 'page 1' && page ? page : subjectOf(sample, name);
  const version = await versionOf(subject, readPicture);
  for (const shape of cardShapes) {
    const png = await (await renderer.card({ subject, version }, shape)).read();
    const { format, width, height } = await sharp(png).metadata();
    const size = cardSizes[shape];
    expect([format, width, height]).toEqual(['png', size.width, size.height]);
    expect(png.length).toBeLessThanOrEqual(150 * 1024);
  }
  expect(said).toEqual([]);
});

test('a card that is asked for at once by many is drawn once and kept', async () => {
  const { renderer, folder } = openRenderer('many');
  const subject = subjectOf(sample, 'niu-sikui');
  const order = { subject, version: await versionOf(subject, sample.readPicture) };
  const cards = await Promise.all(Array.from({ length: 8 }, () => renderer.card(order, 'square')));
  expect(new Set(cards).size).toBe(1);
  expect(await readdir(folder)).toHaveLength(1);
});

test('a picture stands on the card, and one that cannot be read leaves its place tinted', async () => {
  const subject = subjectOf(sample, 'wutong-online');
  const folder = join(sample.stateDir, 'other');
  const draw = async (build: string, readPicture: Sample['readPicture']) => {
    const renderer = openCardRenderer({
      folder,
      build,
      readPicture,
      draw: (order) => drawCard(order),
    });
    const version = await versionOf(subject, readPicture);
    const png = await (await renderer.card({ subject, version }, 'wide')).read();
    const { channels } = await sharp(png).stats();
    return Math.round(channels[0]?.mean ?? 0);
  };
  const whole = await draw('whole', sample.readPicture);
  const broken = await draw('broken', async () => new TextEncoder().encode('no picture'));
  const gone = await draw('gone', async () => undefined);
  expect(broken).toBe(gone);
  expect(broken).toBeGreaterThan(whole + 2);
});

test('beside a photograph newsprint has its own colour, all over', async () => {
  const { renderer } = openRenderer('flat');
  for (const slug of ['yingyang-seeds', 'apricot-festival']) {
    const subject = subjectOf(sample, slug);
    const version = await versionOf(subject, sample.readPicture);
    const file = await renderer.card({ subject, version }, 'square');
    const png = await file.read();
    const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 3) {
      const colour = data.readUIntBE(at, 3);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [commonest = 0] = [...counts.keys()].toSorted(
      (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
    );
    const sheet = Number.parseInt(colourOf('sheet').slice(1), 16);
    for (const shift of [16, 8, 0]) {
      const off = ((commonest >> shift) & 255) - ((sheet >> shift) & 255);
      expect(Math.abs(off)).toBeLessThanOrEqual(3);
    }
  }
});

test('a card whose picture has been replaced is not cached under the old version', async () => {
  const subject = subjectOf(sample, 'wutong-online');
  const version = await versionOf(subject, sample.readPicture);
  const folder = join(sample.stateDir, 'replaced');
  let picture: Sample['readPicture'] = async () => new TextEncoder().encode('another picture');
  const renderer = openCardRenderer({
    folder,
    build: 'replaced',
    readPicture: (source) => picture(source),
    draw: (order) => drawCard(order),
  });
  const draw = () => renderer.card({ subject, version }, 'wide');
  await expect(draw()).rejects.toBeInstanceOf(BusyError);
  expect(await readdir(folder).catch(() => [])).toEqual([]);
  picture = sample.readPicture;
  expect((await draw()).path).toBeDefined();
});

test('a version is another when what is shown is another, and only then', async () => {
  const { readPicture } = sample;
  const subject = subjectOf(sample, 'wutong-online');
  const version = await versionOf(subject, readPicture);
  expect(version).toMatch(/^[0-9a-f]{12}$/);

  const page = findPageSubject(sample, '1');
  if (!page) throw new Error('no front');
  const slower = { ...page, plan: { ...page.plan, milliseconds: 9999 } };
  expect(await versionOf(slower, readPicture)).toBe(await versionOf(page, readPicture));

  const repainted = async () => new TextEncoder().encode('another picture');
  expect(await versionOf(subject, repainted)).not.toBe(version);
  const renamed = { ...subject, paper: { ...subject.paper, name: '县区晚报' } };
  expect(await versionOf(renamed, readPicture)).not.toBe(version);
  const elsewhere = { ...subject, page: { ...subject.page, number: 2 } };
  expect(await versionOf(elsewhere, readPicture)).not.toBe(version);
});

test('a former slug still shows the article, at the address it has now', () => {
  const { edition } = sample;
  const pages = edition.pages.map((page) => ({
    ...page,
    articles: page.articles.map((article) =>
      article.slug === 'niu-sikui' ? { ...article, aliases: ['old-tree'] } : article,
    ),
  }));
  const subject = findArticleSubject({ ...sample, edition: { ...edition, pages } }, 'old-tree');
  expect(subject?.article.slug).toBe('niu-sikui');
  expect(findArticleSubject(sample, 'old-tree')).toBeUndefined();
});
