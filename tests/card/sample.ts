import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findArticleSubject } from '@/lib/card/card-subject';
import { type Mark, wholePicture } from '@/lib/card/mark';
import { colours } from '@/lib/colours/colours';
import { openOutlines } from '@/lib/fonts/outlines';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Face } from '@/lib/layout/model/story';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';

const date = '2023-03-10';

const opened = new Map<string, ReturnType<typeof readSample>>();

/** The sample edition, made up for its own sheet or another, once for all tests of a file. */
export function openSample(sheet?: SheetSpec): ReturnType<typeof readSample> {
  const key = JSON.stringify(sheet ?? 'own');
  const sample = opened.get(key) ?? readSample(sheet);
  opened.set(key, sample);
  return sample;
}

async function readSample(sheet?: SheetSpec) {
  const stateDir = await mkdtemp(join(tmpdir(), 'cards-'));
  const newsroom = openNewsroom({
    contentDir: 'content',
    stateDir,
    showProofs: true,
    build: undefined,
    log: console.error,
    now: () => new Date(),
  });
  const paper = await newsroom.readPaper();
  const edition = await newsroom.findEdition(date, sheet);
  if (!paper || !edition) throw new Error('The sample cannot go out');
  const readPicture = async (source: string) => {
    return newsroom.readPicture(date, source.split('/').at(-1) ?? '');
  };
  return { paper, edition, origin: undefined, readPicture, stateDir };
}

export type Sample = Awaited<ReturnType<typeof readSample>>;

/** What to draw with, and the characters that no face had. */
export async function openTools({ paper, edition }: Pick<Sample, 'paper' | 'edition'>) {
  const missing: string[] = [];
  const { find, baselineOf } = await openOutlines(faceSetOf(languageOf(paper.language)));
  const findOrNote = (face: Face, cluster: string) => {
    const outline = find(face, cluster);
    if (!outline.font) missing.push(cluster);
    return outline;
  };
  return {
    missing,
    metrics: await openTextMetrics({ paper, articles: edition.articles }),
    outlines: { find: findOrNote, baselineOf },
    spot: colours.red.day,
    frame: wholePicture,
  };
}

export function subjectOf(sample: Sample, slug: string) {
  const subject = findArticleSubject(sample, slug);
  if (!subject) throw new Error(`The sample has no ${slug}`);
  return subject;
}

/** What the lines of a drawing say, in the order in which they are drawn. */
export function linesOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'print' ? (mark.text ?? []) : []));
}
