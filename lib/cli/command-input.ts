/** What commands begin with: their arguments, and the paper. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readPaper } from '@/lib/content/read-paper';
import type { CommandIo } from './command';

/** Returns undefined for arguments that the command does not have, or that lack their value. */
export function parseArguments<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> | undefined {
  try {
    return parseArgs(config);
  } catch {
    return undefined;
  }
}

/** Reads the paper. If paper.yaml has an error, prints its diagnostics and returns undefined. */
export async function readPaperOrSay({
  contentDir,
  err,
}: Pick<CommandIo, 'contentDir' | 'err'>): Promise<Paper | undefined> {
  const { paper, diagnostics } = await readPaper(contentDir);
  if (!paper) for (const diagnostic of diagnostics) err(formatDiagnostic(diagnostic));
  return paper;
}
