import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JobInput, JobName, JobOutput } from './job-table';
import { openPool, type Pool } from './pool';

/** The jobs of each lane. None waits for those of another, so what takes long is apart from what readers of a page need. */
interface LaneJobs {
  /** What every reader of a page waits for. */
  pages: 'planAsJson';
  /** The files of faces. */
  fonts: 'subsetFont';
  /** Copies of pictures. */
  pictures: 'makeCopy' | 'inspectPicture';
  /** Whoever searches. */
  search: 'callSearchIndex';
  /** Cards and PDFs. */
  costly: 'drawCard' | 'finishPdf' | 'imposeBooklet';
  /** Whole editions to take away: seconds for each, most of them spent waiting for faces and pictures. */
  takeAway: 'makeEpub' | 'makeSingleFile';
  /** Editions on sheets that a stranger chose. */
  sheets: 'planAsJson' | 'explainStory';
  /** Pages of stories that a stranger chose. */
  clippings: 'planAsJson';
  /** What nobody waits for. */
  archive: 'recordEditions' | 'callSearchIndex';
}

type Lane = keyof LaneJobs;

/** One pool in a process: the site's bundle and the server's own code are two copies of this module. */
const place = Symbol.for('banmian.jobs');
const shared: typeof globalThis & { [place]?: Pool<Lane> } = globalThis;

/**
 * Runs a job in a worker thread, so that the thread that answers readers never does.
 *
 * @param input plain data, which is copied
 * @throws `BusyError` if the queue is full, or the job takes too much time or memory; what the job throws
 */
export async function runJob<L extends Lane, N extends LaneJobs[L] & JobName>(
  lane: L,
  name: N,
  input: JobInput<N>,
): Promise<JobOutput<N>> {
  shared[place] ??= openJobs();
  const order = { name, input };
  // The worker passes the order to `runHere`, whose result has this type; bytes arrive as plain arrays of bytes.
  return (await shared[place].run(lane, order)) as JobOutput<N>;
}

/** Ends all threads, so that a command can end. Jobs that have not ended fail. */
export async function closeJobs(): Promise<void> {
  const pool = shared[place];
  delete shared[place];
  await pool?.close();
}

/** A build has the code of the threads bundled (`lib/cli/set-up.mjs`), except while `next build` itself is at work. */
function workerFile(): string {
  const bundled = join(process.env.BUILD_DIR || '.next', 'own', 'lib', 'jobs', 'run-order.mjs');
  const isBuilt = process.env.NODE_ENV === 'production' && existsSync(bundled);
  return isBuilt ? bundled : join('lib', 'jobs', 'worker.mjs');
}

function openJobs(): Pool<Lane> {
  return openPool({
    worker: join(/* turbopackIgnore: true */ process.cwd(), workerFile()),
    // Browsers and proxies give up after a minute at most, so waiting and running take less together.
    lanes: {
      pages: { threads: 2, mostWaiting: 32, longestWait: 25_000 },
      // A page has up to ten files, most of which take a tenth of a second.
      fonts: { threads: 1, mostWaiting: 64, longestWait: 25_000 },
      // A front has a dozen, of which the largest takes half a second, and each at work may hold 200 MB.
      pictures: { threads: 2, mostWaiting: 200, longestWait: 25_000 },
      // Most searches take a few milliseconds. One of a stranger who sends many waits no longer than a reader would.
      search: { threads: 1, mostWaiting: 64, longestWait: 5_000, longestJob: 5_000 },
      // The archive sends as many orders as there are threads, and one for each edition that is made up.
      archive: { threads: 2, mostWaiting: 32, longestWait: 25_000 },
      costly: { threads: 1, mostWaiting: 16, longestWait: 25_000 },
      takeAway: { threads: 1, mostWaiting: 8, longestWait: 25_000 },
      // Sixty stories on the smallest sheet take as long as any job may. Nothing but other sheets waits for them.
      sheets: { threads: 1, mostWaiting: 4, longestWait: 25_000 },
      // At most 24 stories, which take a second or two.
      clippings: { threads: 1, mostWaiting: 4, longestWait: 25_000 },
    },
    // An edition of 120 stories is made up in five seconds on two cores that do nothing else.
    longestJob: 30_000,
    // A large edition takes a quarter of it.
    maxHeap: 1024,
  });
}
