/**
 * What share cards and clippings cost: milliseconds from plan to PNG with warm fonts, how many of them a
 * processor was busy (on a shared machine the truer figure), and KB, for every article and page of a
 * content folder (`CONTENT_DIR`, the sample by default). Nothing is read from what was kept.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CardRenderer, openCardRenderer } from '@/lib/card/card-renderer';
import { cardShapes } from '@/lib/card/card-sizes';
import { type CardSubject, findArticleSubject, findPageSubject } from '@/lib/card/card-subject';
import { drawCard } from '@/lib/card/draw-card';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import type { Edition } from '@/lib/edition/edition';
import { openNewsroom } from '@/lib/newsroom/newsroom';

const contentDir = process.env.CONTENT_DIR ?? 'content';
/** Goals, for each card. */
const goal = { ms: 150, kilobytes: 150 };

/** A picture to be made, anew for each `state`. */
interface Job {
  kind: string;
  name: string;
  draw: (state: string) => Promise<Uint8Array>;
}

interface Cost {
  name: string;
  ms: number;
  /** Of all threads together. */
  processorMs: number;
  kilobytes: number;
}

export async function benchCards(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-cards-'));
  const costs = new Map<string, Cost[]>();
  for await (const job of listJobs(folder)) {
    costs.set(job.kind, [...(costs.get(job.kind) ?? []), await measure(job)]);
  }
  await rm(folder, { recursive: true });
  const { ms, kilobytes } = goal;
  console.log(
    `cards of ${contentDir}: median and worst (goal for cards ${ms} ms, ${kilobytes} KB)`,
  );
  for (const [kind, list] of costs) console.log(tell(kind, list));
}

async function* listJobs(folder: string): AsyncGenerator<Job> {
  const parts = { contentDir, stateDir: folder, build: undefined };
  const newsroom = openNewsroom({
    ...parts,
    showProofs: true,
    log: console.error,
    now: () => new Date(),
  });
  const paper = await newsroom.readPaper();
  if (!paper) throw new Error(`${contentDir} has no readable paper.yaml`);
  const readPicture = async (source: string) => {
    const [, date = '', , name = ''] = source.split('/');
    return newsroom.readPicture(date, decodeURIComponent(name));
  };
  const renderer = openCardRenderer({
    folder,
    build: 'bench',
    readPicture,
    draw: (order) => drawCard(order),
  });
  for (const date of await listDates(contentDir)) {
    const edition = await newsroom.findEdition(date);
    if (edition) yield* listEditionJobs(renderer, paper, edition);
  }
}

function* listEditionJobs(renderer: CardRenderer, paper: Paper, edition: Edition): Generator<Job> {
  const { date, articles, pages } = edition;
  const source = { paper, edition, origin: undefined };
  for (const { slug } of articles) {
    const subject = findArticleSubject(source, slug);
    const name = `${date}/${slug}`;
    if (!subject) throw new Error(`${name} stands nowhere`);
    yield* listCardJobs(renderer, 'article', name, subject);
    const draw = (state: string) =>
      renderer.clipping({ subject, version: name + state }, undefined).then((file) => file.read());
    yield { kind: 'clipping', name, draw };
  }
  for (const { number } of pages) {
    const subject = findPageSubject(source, String(number));
    if (subject) yield* listCardJobs(renderer, 'page', `${date}/pages/${number}`, subject);
  }
}

function* listCardJobs(
  renderer: CardRenderer,
  kind: string,
  name: string,
  subject: CardSubject,
): Generator<Job> {
  for (const shape of cardShapes) {
    const draw = async (state: string) =>
      (await renderer.card({ subject, version: name + state }, shape)).read();
    yield { kind: `${kind}, ${shape}`, name, draw };
  }
}

/** The first drawing takes shapes out of the fonts, as a server does once for all cards: it is not counted. */
async function measure({ name, draw }: Job): Promise<Cost> {
  const { length } = await draw('cold');
  const rounds: { ms: number; processorMs: number }[] = [];
  for (const round of ['first', 'second', 'third']) {
    const [begin, busy] = [performance.now(), process.cpuUsage()];
    await draw(round);
    const { user, system } = process.cpuUsage(busy);
    rounds.push({ ms: performance.now() - begin, processorMs: (user + system) / 1000 });
  }
  const middle = rounds.sort((a, b) => a.ms - b.ms)[1] ?? { ms: 0, processorMs: 0 };
  return { name, ...middle, kilobytes: length / 1024 };
}

function tell(kind: string, costs: Cost[]): string {
  const figure = (unit: 'ms' | 'processorMs' | 'kilobytes', word: string) => {
    const sorted = costs.toSorted((a, b) => a[unit] - b[unit]);
    const [middle, worst] = [sorted[sorted.length >> 1], sorted.at(-1)];
    return `${middle?.[unit].toFixed(0)} ${word}, worst ${worst?.[unit].toFixed(0)} (${worst?.name})`;
  };
  const figures = [figure('ms', 'ms'), figure('processorMs', 'ms busy'), figure('kilobytes', 'KB')];
  return `${kind}: ${costs.length} drawn, ${figures.join('; ')}`;
}

if (process.argv[1]?.endsWith('cards.ts')) await benchCards();
