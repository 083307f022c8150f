/**
 * `npm run paper -- pdf DATE [--page N] [--sheet a4] [--marks] [--booklet a3] [--out FILE]`: the PDF of an
 * edition, of one page, with crop marks for a press, or of the edition as a booklet.
 * Needs no running server and disturbs none: one is started for it on a free port, from a build of its own
 * where the site's is older than the sources. Proofs are printed, too.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { editionPdfPath, pagePdfPath } from '@/lib/edition/addresses/paths';
import {
  describePdfOptionsError,
  isPdfOptionsError,
  nameOfPdf,
  type PdfQuery,
  parsePdfOptions,
} from '@/lib/edition/print/pdf-options';
import { languageOf } from '@/lib/language/find-language';
import { type Command, usageError } from './command';

const usage =
  'Usage: npm run paper -- pdf DATE [--page N] [--sheet a4|280x400] [--marks] [--booklet a3|a4] [--out FILE]';

interface Asked {
  date: string;
  words: PdfQuery;
  out: string;
}

export const pdf: Command = async (args, { out, err, contentDir }) => {
  const asked = parse(args);
  if (typeof asked === 'string') {
    err(asked);
    err(usage);
    return usageError;
  }
  const build = findBuild();
  if (!build) return 1;
  const port = await findFreePort();
  const server = startServer({ port, build, contentDir });
  try {
    const answer = await fetchWhenUp(`http://localhost:${port}${pathOf(asked)}`, server);
    if (!answer.ok) {
      err(describe(answer.status, asked));
      return 1;
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await writeFile(asked.out, bytes);
    out(`${asked.out} ${(bytes.length / 1024).toFixed(0)} KB`);
    return 0;
  } finally {
    server.kill('SIGTERM');
  }
};

/** What is asked for, or else what is wrong with the asking. */
function parse(args: string[]): Asked | string {
  const parsed = readOptions(args);
  if (typeof parsed === 'string') return parsed;
  const [date, ...more] = parsed.positionals;
  if (date === undefined) return 'Which edition? DATE is its day, as in 2023-03-10.';
  if (!isEditionDate(date)) return `${date} is no date: write it as in 2023-03-10.`;
  if (more.length > 0) return `${more.join(' ')} is one word too many.`;
  const { out, marks, ...rest } = parsed.values;
  const words: PdfQuery = { ...rest, ...(marks && { marks: '1' }) };
  const asked = parsePdfOptions(words);
  if (isPdfOptionsError(asked)) return describePdfOptionsError(asked, languageOf('en').messages);
  return { date, words, out: out ?? nameOfPdf(date, words) };
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      page: text,
      sheet: text,
      booklet: text,
      marks: { type: 'boolean' } as const,
      out: text,
    };
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Said of an option that there is not, or one that lacks its value.
    return error instanceof Error ? error.message : String(error);
  }
}

function pathOf({ date, words: { page, ...rest } }: Asked): string {
  const path = page === undefined ? editionPdfPath(date) : pagePdfPath(date, Number(page));
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `${path}?${query}`;
}

function describe(status: number, { date, words: { page } }: Asked): string {
  if (status === 503) return 'No browser can run here: set CHROMIUM_PATH to a Chromium.';
  if (status !== 404) return `The PDF could not be made (${status}).`;
  const what = page === undefined ? `no edition ${date}` : `no page ${page} of edition ${date}`;
  return `There is ${what} that can go out: npm run paper -- check ${date} says why.`;
}

/** The folder of a build of the present sources that no running server is disturbed by. */
function findBuild(): string | undefined {
  const { status, stdout } = spawnSync(process.execPath, ['lib/cli/build.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

interface ServerParts {
  port: number;
  build: string;
  contentDir: string;
}

function startServer({ port, build, contentDir }: ServerParts): ChildProcess {
  const next = 'node_modules/next/dist/bin/next';
  return spawn(process.execPath, [next, 'start', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      BUILD_DIR: build,
      CONTENT_DIR: contentDir,
      SHOW_PROOFS: '1',
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A server is up within a second or two; a slow machine gets longer. */
const patience = { tries: 300, pause: 100 };

async function fetchWhenUp(address: string, server: ChildProcess): Promise<Response> {
  for (let attempt = 0; attempt < patience.tries && server.exitCode === null; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return answer;
    await setTimeout(patience.pause);
  }
  throw new Error('The server that prints did not start');
}
