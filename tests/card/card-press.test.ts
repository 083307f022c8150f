import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { openCardPress } from '@/lib/card/card-press';
import { cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { findArticleSubject, findPageSubject, versionOf } from '@/lib/card/card-subject';
import { openSample, type Sample, subjectOf } from './sample';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});

function openPress() {
  const folder = join(sample.stateDir, 'cards');
  const said: string[] = [];
  const log = (message: string) => said.push(message);
  const press = openCardPress({ folder, build: 'test', readPicture: sample.readPicture, log });
  return { press, folder, said };
}

test.each(cardShapes)(
  'every %s card of the sample is a PNG of its size, 150 KB at most',
  async (shape) => {
    const { press, said } = openPress();
    const { paper, edition, readPicture } = sample;
    const articles = edition.articles.map(({ slug }) => subjectOf(sample, slug));
    const pages = edition.pages.flatMap(
      ({ number }) => findPageSubject(paper, edition, String(number)) ?? [],
    );
    for (const subject of [...articles, ...pages]) {
      const version = await versionOf(subject, readPicture);
      const png = await press.card({ subject, version }, shape);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({
        format: 'png',
        width: cardSizes[shape].width,
        height: cardSizes[shape].height,
      });
      expect(png.length).toBeLessThanOrEqual(150 * 1024);
    }
    expect(said).toEqual([]);
  },
);

test('a card that is asked for at once by many is drawn once and kept', async () => {
  const { press, folder } = openPress();
  const subject = subjectOf(sample, 'niu-sikui');
  const order = { subject, version: 'abc' };
  const before = await readdir(folder).catch(() => []);
  const cards = await Promise.all(Array.from({ length: 8 }, () => press.card(order, 'square')));
  expect(new Set(cards).size).toBe(1);
  expect(await readdir(folder)).toHaveLength(before.length + 1);
});

test('a picture stands on the card, and one that cannot be read leaves its place tinted', async () => {
  const subject = subjectOf(sample, 'wutong-online');
  const folder = join(sample.stateDir, 'other');
  const draw = async (build: string, readPicture: Sample['readPicture']) => {
    const press = openCardPress({ folder, build, readPicture, log: () => undefined });
    const png = await press.card({ subject, version: '1' }, 'wide');
    const { channels } = await sharp(png).stats();
    return Math.round(channels[0]?.mean ?? 0);
  };
  const whole = await draw('whole', sample.readPicture);
  const broken = await draw('broken', async () => new TextEncoder().encode('no picture'));
  const gone = await draw('gone', async () => undefined);
  expect(broken).toBe(gone);
  expect(broken).toBeGreaterThan(whole + 2);
});

test('a version is another when what is shown is another, and only then', async () => {
  const { readPicture } = sample;
  const subject = subjectOf(sample, 'wutong-online');
  const version = await versionOf(subject, readPicture);
  expect(version).toMatch(/^[0-9a-f]{12}$/);

  const again = await openSample();
  expect(await versionOf(subjectOf(again, 'wutong-online'), again.readPicture)).toBe(version);

  const repainted = async () => new TextEncoder().encode('another picture');
  expect(await versionOf(subject, repainted)).not.toBe(version);
  const renamed = { ...subject, paper: { ...subject.paper, name: '县区晚报' } };
  expect(await versionOf(renamed, readPicture)).not.toBe(version);
  const elsewhere = { ...subject, page: { ...subject.page, number: 2 } };
  expect(await versionOf(elsewhere, readPicture)).not.toBe(version);
});

test('a former slug still shows the article, at the address it has now', () => {
  const { edition, paper } = sample;
  const articles = edition.articles.map((article) => {
    return article.slug === 'niu-sikui' ? { ...article, aliases: ['old-tree'] } : article;
  });
  const subject = findArticleSubject(paper, { ...edition, articles }, 'old-tree');
  expect(subject?.article.slug).toBe('niu-sikui');
  expect(findArticleSubject(paper, edition, 'old-tree')).toBeUndefined();
});
