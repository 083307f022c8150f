import type { CardOrder } from '@/lib/card/draw-card';
import type { EpubParts } from '@/lib/export/epub/make-epub';
import type { SingleFileOrder } from '@/lib/export/single-file/make-single-file';
import type { Font } from '@/lib/fonts/font';
import type { RecordOrders } from '@/lib/newsroom/archive/record-edition';
import type { ExplainParts } from '@/lib/newsroom/explain-story';
import type { PlanParts } from '@/lib/newsroom/plan-edition';
import type { CopyOrder } from '@/lib/pictures/make-copy';
import type { PdfFinish } from '@/lib/print/finish-pdf';
import type { Booklet } from '@/lib/print/impose-booklet';
import type { SearchCall } from '@/lib/search/remote-index';

/**
 * The work that takes longer than a reader of another page should wait. Each job is a function of plain data
 * that can be sent to a thread, and returns such data. A thread loads only the code of the jobs that it runs.
 */
const jobs = {
  planAsJson: async (parts: PlanParts) => {
    const { planAsJson } = await import('@/lib/newsroom/plan-as-json');
    return planAsJson(parts);
  },
  explainStory: async (parts: ExplainParts) => {
    const { explainStory } = await import('@/lib/newsroom/explain-story');
    return explainStory(parts);
  },
  subsetFont: async ({ font, characters }: { font: Font; characters: string }) => {
    const { subsetFont } = await import('@/lib/fonts/subset/subset-font');
    return subsetFont(font, characters);
  },
  recordEditions: async (orders: RecordOrders) => {
    const { recordEditions } = await import('@/lib/newsroom/archive/record-edition');
    return recordEditions(orders);
  },
  callSearchIndex: async (order: SearchCall) => {
    const { callSearchIndex } = await import('@/lib/search/remote-index');
    return callSearchIndex(order);
  },
  makeCopy: async (order: CopyOrder) => {
    const { makeCopy } = await import('@/lib/pictures/make-copy');
    return makeCopy(order);
  },
  inspectPicture: async (path: string) => {
    const { inspectPicture } = await import('@/lib/pictures/inspect-picture');
    return inspectPicture(path);
  },
  drawCard: async (order: CardOrder) => {
    const { drawCard } = await import('@/lib/card/draw-card');
    return drawCard(order);
  },
  makeEpub: async (parts: EpubParts) => {
    const { makeEpub } = await import('@/lib/export/epub/make-epub');
    return makeEpub(parts);
  },
  makeSingleFile: async (order: SingleFileOrder) => {
    const { makeSingleFile } = await import('@/lib/export/single-file/make-single-file');
    return makeSingleFile(order);
  },
  finishPdf: async ({ bytes, finish }: { bytes: Uint8Array; finish: PdfFinish }) => {
    const { finishPdf } = await import('@/lib/print/finish-pdf');
    return finishPdf(bytes, finish);
  },
  imposeBooklet: async ({ bytes, booklet }: { bytes: Uint8Array; booklet: Booklet }) => {
    const { imposeBooklet } = await import('@/lib/print/impose-booklet');
    return imposeBooklet(bytes, booklet);
  },
};

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** A job with its input, as it is sent to a thread. */
export interface JobOrder<N extends JobName = JobName> {
  name: N;
  input: JobInput<N>;
}

/** Runs a job in the present thread. */
export function runHere<N extends JobName>({ name, input }: JobOrder<N>): Promise<JobOutput<N>> {
  // TypeScript does not relate the parameter of a function in a table to the name of its row.
  const run = jobs[name] as (input: JobInput<N>) => Promise<JobOutput<N>>;
  return run(input);
}
