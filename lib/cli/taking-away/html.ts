/**
 * `npm run paper -- html DATE [--out FILE]`: writes an edition as one file of HTML: sheets and articles with their faces
 * and pictures, to be read without a network. Proofs are written as well, marked as such.
 */
import { writeFile } from 'node:fs/promises';
import { toHref } from '@/lib/addresses/base-path';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { editionHtmlPath } from '@/lib/edition/addresses/paths';
import { type Command, usageError } from '../command';
import { parseArguments } from '../command-input';
import { findBuild, startPrintServer } from '../printing/print-server';

const usage = 'Usage: npm run paper -- html DATE [--out FILE]';

export const html: Command = async (args, { out, err, contentDir }) => {
  const order = parse(args);
  if (!order) {
    err(usage);
    return usageError;
  }
  const { date, file } = order;
  const build = findBuild();
  if (!build) return 1;
  const server = await startPrintServer({ build, contentDir, showProofs: true });
  try {
    const answer = await server.fetch(toHref(editionHtmlPath(date)));
    if (!answer.ok) {
      err(describe(answer.status, date));
      return 1;
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await writeFile(file, bytes);
    out(`${file} ${(bytes.length / 1024).toFixed(0)} KB`);
    return 0;
  } finally {
    server.stop();
  }
};

function parse(args: string[]): { date: string; file: string } | undefined {
  const options = { out: { type: 'string' } } as const;
  const parsed = parseArguments({ args, options, allowPositionals: true });
  const [date, ...more] = parsed?.positionals ?? [];
  if (date === undefined || !isEditionDate(date) || more.length > 0) return undefined;
  return { date, file: parsed?.values.out ?? `${date}.html` };
}

function describe(status: number, date: string): string {
  if (status !== 404) return `The file could not be made (${status}). Try again.`;
  return `There is no edition ${date} without errors: npm run paper -- check ${date} lists them.`;
}
