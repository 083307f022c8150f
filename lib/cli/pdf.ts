/**
 * `npm run paper -- pdf DATE [--page N] [--sheet a4] [--marks] [--proof] [--booklet a3] [--large]
 * [--press gray|cmyk [--profile FILE]] [--out FILE]`: writes the PDF of an edition or of one page, with crop marks for a print shop, as the editor's proof on
 * which all that a good editor would send back is marked and listed, as a booklet, or in large print.
 * With `--press`, colours are those of its inks (`printing/press.ts`). The command starts its own server
 * on a free port, so none need be running and a running one is not disturbed. If the site's build is older than
 * the sources, it makes a separate one. Proofs are printed as well.
 */

import { writeFile } from 'node:fs/promises';
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
import { noBrowser } from './printing/pdf-maker';
import { convertForPress, type PressOptions, parsePress } from './printing/press';
import { findBuild, startPrintServer } from './printing/print-server';

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
  const server = await startPrintServer({ build, contentDir, showProofs: true });
  try {
    const answer = await server.fetch(pathOf(request));
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
    server.stop();
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
  if (status === 503) return noBrowser;
  if (status !== 404) return `The PDF could not be made (${status}).`;
  const what = page === undefined ? `no edition ${date}` : `no page ${page} of edition ${date}`;
  return `There is ${what} without errors: npm run paper -- check ${date} lists them.`;
}
