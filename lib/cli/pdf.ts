/**
 * `npm run paper -- pdf DATE [--page N] [--sheet a4] [--marks] [--proof] [--booklet a3] [--large]
 * [--press gray|cmyk [--profile FILE]] [--out FILE]`: writes the PDF of an edition or of one page, with crop marks for a print shop, as the editor's proof on
 * which all that a good editor would send back is marked and listed, as a booklet, or in large print.
 * With `--press`, colours are those of its inks (`printing/press.ts`). The command starts its own server
 * on a free port, so none need be running and a running one is not disturbed. If the site's build is older than
 * the sources, it makes a separate one. Proofs are printed as well.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { toHref } from '@/lib/addresses/base-path';
import { findLanguageLimit } from '@/lib/content/check-language';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { readPaper } from '@/lib/content/read-paper';
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
import { convertForPress, type PressOptions, parsePress } from './printing/press';

const usage =
  'Usage: npm run paper -- pdf DATE [--page N] [--sheet a4|280x400] [--marks] [--proof] [--booklet a3|a4] [--large] [--press gray|cmyk [--profile FILE]] [--out FILE]\nSides of a sheet are rounded to 5 mm.';

interface PdfRequest {
  date: string;
  query: PdfQuery;
  /** The inks that a press has, and the file of its own profile. */
  press?: PressOptions;
  out: string;
}

export const pdf: Command = async (args, { out, err, contentDir }) => {
  const request = parse(args);
  if (typeof request === 'string') {
    err(request);
    err(usage);
    return usageError;
  }
  const { paper } = await readPaper(contentDir);
  const limit = paper && findLanguageLimit(paper.language);
  if (limit) {
    err(limit.message);
    return 1;
  }
  const build = findBuild();
  if (!build) return 1;
  const port = await findFreePort();
  const server = startServer({ port, build, contentDir });
  try {
    const answer = await fetchWhenUp(`http://localhost:${port}${pathOf(request)}`, server);
    if (!answer.ok) {
      err(describe(answer.status, request));
      return 1;
    }
    const screen = new Uint8Array(await answer.arrayBuffer());
    const bytes = request.press ? await convertForPress(screen, request.press, err) : screen;
    if (!bytes) return 1;
    await writeFile(request.out, bytes);
    out(`${request.out} ${(bytes.length / 1024).toFixed(0)} KB`);
    return 0;
  } finally {
    server.kill('SIGTERM');
  }
};

/** Returns the parsed request, or an error message if the arguments are wrong. */
function parse(args: string[]): PdfRequest | string {
  const parsed = readOptions(args);
  if (typeof parsed === 'string') return parsed;
  const [date, ...more] = parsed.positionals;
  if (date === undefined) return 'DATE is missing: write the date of an edition, as in 2023-03-10.';
  if (!isEditionDate(date)) return `${date} is not a date: write it as in 2023-03-10.`;
  if (more.length > 0) return `Unexpected argument: ${more.join(' ')}`;
  const { out, marks, proof, large, press, profile, ...rest } = parsed.values;
  const query: PdfQuery = {
    ...rest,
    ...(marks && { marks: '1' }),
    ...(proof && { proof: '1' }),
    ...(large && { large: '1' }),
  };
  const options = parsePdfOptions(query);
  if (isPdfOptionsError(options))
    return describePdfOptionsError(options, languageOf('en').messages);
  const ofPress = parsePress({ press, profile, proof });
  if (typeof ofPress === 'string') return ofPress;
  const name = nameOfPdf(date, query);
  const usual = ofPress ? name.replace(/\.pdf$/, `-${ofPress.inks}.pdf`) : name;
  return { date, query, ...(ofPress && { press: ofPress }), out: out ?? usual };
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      page: text,
      sheet: text,
      booklet: text,
      marks: { type: 'boolean' } as const,
      proof: { type: 'boolean' } as const,
      large: { type: 'boolean' } as const,
      press: text,
      profile: text,
      out: text,
    };
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // parseArgs throws for an unknown option and for a missing value, with a message for the user.
    return error instanceof Error ? error.message : String(error);
  }
}

function pathOf({ date, query: { page, ...rest } }: PdfRequest): string {
  const path = page === undefined ? editionPdfPath(date) : pagePdfPath(date, Number(page));
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `${toHref(path)}?${query}`;
}

function describe(status: number, { date, query: { page } }: PdfRequest): string {
  if (status === 503) return 'No browser can run here: set CHROMIUM_PATH to a Chromium.';
  if (status !== 404) return `The PDF could not be made (${status}).`;
  const what = page === undefined ? `no edition ${date}` : `no page ${page} of edition ${date}`;
  return `There is ${what} without errors: npm run paper -- check ${date} lists them.`;
}

/** Returns the folder of a build of the current sources, made if necessary; undefined if the build fails. */
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
  return spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      BUILD_DIR: build,
      CONTENT_DIR: contentDir,
      SHOW_PROOFS: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
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

/** Attempts and milliseconds between them. A server starts within two seconds; a slow machine gets thirty. */
const patience = { tries: 300, pause: 100 };

async function fetchWhenUp(address: string, server: ChildProcess): Promise<Response> {
  for (let attempt = 0; attempt < patience.tries && server.exitCode === null; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return answer;
    await setTimeout(patience.pause);
  }
  throw new Error('The server for the PDF did not start.');
}
