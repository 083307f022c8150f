/** What the commands that make files for readers begin with. */
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import type { CommandIo } from '../command';
import { readPaperOrSay } from '../command-input';

export interface PublicEdition {
  newsroom: Newsroom;
  paper: Paper;
  edition: Edition;
}

/**
 * Opens an edition as readers see it. One that is not published is opened only with `SHOW_PROOFS=1`, and marked as a
 * proof in what is made of it.
 *
 * @returns undefined if there is none; the messages say why and what to do
 */
export async function openPublicEdition(
  date: string,
  io: CommandIo,
): Promise<PublicEdition | undefined> {
  if (!(await readPaperOrSay(io))) return undefined;
  const { contentDir, stateDir, now, err } = io;
  const showProofs = process.env.SHOW_PROOFS === '1';
  const newsroom = openNewsroom({ contentDir, stateDir, showProofs, log: err, now });
  const edition = await newsroom.findEdition(date);
  const paper = await newsroom.readPaper();
  if (edition && paper) return { newsroom, paper, edition };
  err(
    showProofs
      ? `There is no edition ${date} without errors: npm run paper -- check ${date} lists them.`
      : `There is no published edition ${date}: npm run paper -- publish ${date} publishes it, SHOW_PROOFS=1 makes a proof.`,
  );
  return undefined;
}
