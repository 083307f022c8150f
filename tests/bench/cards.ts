/**
 * What share cards and clippings cost: milliseconds from plan to PNG with warm fonts, and KB, for every
 * article and page of a content folder (`CONTENT_DIR`, the sample by default). Nothing is read from what
 * was kept.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCardPress } from '@/lib/card/card-press';
import { cardShapes } from '@/lib/card/card-sizes';
import { findArticleSubject, findPageSubject } from '@/lib/card/card-subject';
import { listDates } from '@/lib/content/files';
import { openNewsroom } from '@/lib/newsroom/newsroom';

const contentDir = process.env.CONTENT_DIR ?? 'content';
/** Goals, for each card. */
const limits = { ms: 150, kilobytes: 150 };

interface Cost {
  name: string;
  ms: number;
  kilobytes: number;
}

export async function benchCards(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-cards-'));
  const parts = { contentDir, stateDir: folder, build: undefined };
  const newsroom = openNewsroom({ ...parts, showProofs: true, log: console.error });
  const paper = await newsroom.readPaper();
  if (!paper) throw new Error(`${contentDir} has no readable paper.yaml`);
  const readPicture = async (source: string) => {
    const [, date = '', , name = ''] = source.split('/');
    return (await newsroom.findPicture(date, decodeURIComponent(name)))?.bytes;
  };
  const press = openCardPress({ folder, build: 'bench', readPicture, log: console.warn });
  const costs = new Map<string, Cost[]>();
  const measure = async (kind: string, name: string, draw: (v: string) => Promise<Uint8Array>) => {
    // The first drawing takes shapes out of the fonts; a server does that once for all cards.
    const { length } = await draw('cold');
    const times: number[] = [];
    for (const round of ['first', 'second', 'third']) {
      const begin = performance.now();
      await draw(round);
      times.push(performance.now() - begin);
    }
    const [, ms = 0] = times.sort((a, b) => a - b);
    costs.set(kind, [...(costs.get(kind) ?? []), { name, ms, kilobytes: length / 1024 }]);
  };
  for (const date of await listDates(contentDir)) {
    const edition = await newsroom.findEdition(date);
    if (!edition) continue;
    for (const { slug } of edition.articles) {
      const subject = findArticleSubject(paper, edition, slug);
      if (!subject) throw new Error(`${date}/${slug} stands nowhere`);
      const name = `${date}/${slug}`;
      const toVersion = (state: string) => `${name} ${state}`;
      for (const shape of cardShapes) {
        await measure(`article, ${shape}`, name, (state) =>
          press.card({ subject, version: toVersion(state) }, shape),
        );
      }
      await measure('clipping', name, (state) =>
        press.clipping({ subject, version: toVersion(state) }, undefined),
      );
    }
    for (const { number } of edition.pages) {
      const subject = findPageSubject(paper, edition, String(number));
      if (!subject) continue;
      const name = `${date}/pages/${number}`;
      for (const shape of cardShapes) {
        await measure(`page, ${shape}`, name, (state) =>
          press.card({ subject, version: `${name} ${state}` }, shape),
        );
      }
    }
  }
  await rm(folder, { recursive: true });
  console.log(
    `cards of ${contentDir}: median and worst (goal ${limits.ms} ms, ${limits.kilobytes} KB)`,
  );
  for (const [kind, list] of costs) console.log(tell(kind, list));
}

function tell(kind: string, costs: Cost[]): string {
  const by = (unit: 'ms' | 'kilobytes') => costs.toSorted((a, b) => a[unit] - b[unit]);
  const figure = (unit: 'ms' | 'kilobytes', word: string) => {
    const sorted = by(unit);
    const [middle, worst] = [sorted[sorted.length >> 1], sorted.at(-1)];
    return `${middle?.[unit].toFixed(0)} ${word}, worst ${worst?.[unit].toFixed(0)} (${worst?.name})`;
  };
  return `${kind}: ${costs.length} drawn, ${figure('ms', 'ms')}; ${figure('kilobytes', 'KB')}`;
}

if (process.argv[1]?.endsWith('cards.ts')) await benchCards();
