/**
 * `npm run paper -- epub DATE [--out FILE]`: writes an edition for e-readers, as it is at `/DATE/edition.epub`. It needs
 * neither a server nor a browser.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchAddress } from '@/lib/addresses/match-address';
import { siteOrigin } from '@/lib/addresses/site-origin';
import { openCardRenderer } from '@/lib/card/card-renderer';
import { findPageSubject, versionOf } from '@/lib/card/card-subject';
import { drawCard } from '@/lib/card/draw-card';
import { gatherEpub } from '@/lib/export/epub/gather-epub';
import { makeEpub } from '@/lib/export/epub/make-epub';
import { type Command, type CommandIo, usageError } from '../command';
import { parseArguments } from '../command-input';
import { describeDateProblem } from './date-argument';
import { openPictures } from './open-pictures';
import { openPublicEdition, type PublicEdition } from './open-public-edition';

const usage = 'Usage: npm run paper -- epub DATE [--out FILE]';

export const epub: Command = async (args, io) => {
  const parsed = parseArguments({
    args,
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [date, ...more] = parsed?.positionals ?? [];
  const problem = describeDateProblem(date);
  if (!parsed || problem !== undefined || date === undefined || more.length > 0) {
    if (problem !== undefined) io.err(problem);
    io.err(usage);
    return usageError;
  }
  const opened = await openPublicEdition(date, io);
  if (!opened) return 1;
  const bytes = await makeFile(opened, io);
  const out = parsed.values.out ?? `${date}.epub`;
  await writeFile(out, bytes);
  io.out(`${out} ${(bytes.length / 1024).toFixed(0)} KB`);
  return 0;
};

async function makeFile(opened: PublicEdition, { stateDir }: CommandIo): Promise<Uint8Array> {
  const { paper, edition } = opened;
  const origin = siteOrigin({ siteUrl: process.env.SITE_URL, paperUrl: paper.url });
  const source = { paper, edition, origin };
  const readPicture = openPictures(opened, stateDir);
  return makeEpub(
    await gatherEpub(source, {
      readPicture: (name) => readPicture('picture', name),
      drawCover: async () => {
        const subject = findPageSubject(source, String(edition.pages.at(0)?.number));
        if (!subject) return undefined;
        const read = async (address: string) => {
          const { form, values: { name = '' } = {} } = matchAddress(address) ?? {};
          return readPicture(form === 'logo' ? 'logo' : 'picture', name);
        };
        const renderer = openCardRenderer({
          folder: join(stateDir, 'cards'),
          build: 'command',
          readPicture: read,
          draw: (order) => drawCard(order),
        });
        const cover = await renderer.cover({ subject, version: await versionOf(subject, read) });
        return cover.read();
      },
    }),
  );
}
