import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readContentRoot } from '@/lib/content/files/content-folder';
import { readPaper } from '@/lib/content/read-paper';
import type { JsonStore } from '@/lib/store/json-store';
import { type LoggedConditions, messageOf } from '@/lib/store/log';
import { expireAt } from '@/lib/store/record-sources';
import { openSourceCache } from '@/lib/store/source-cache';

export interface LastGoodPaperParts {
  contentDir: string;
  store: JsonStore;
  conditions: LoggedConditions;
}

/** The name in the store. */
const stored = 'good/paper';
/** Milliseconds after which a file that the disk could not read is tried again. */
const retryAfter = 1000;

/**
 * Returns a function that reads paper.yaml. While the file has an error or is away, it returns the paper as it last
 * was without error, also after a restart; undefined if it never was.
 */
export function openLastGoodPaper(parts: LastGoodPaperParts): () => Promise<Paper | undefined> {
  const cache = openSourceCache<Paper | undefined>({ maxEntries: 1 });
  // In memory as well, for a server that cannot store anything.
  let last: Paper | undefined;
  const keep = async (paper: Paper) => {
    if (JSON.stringify(paper) !== JSON.stringify(last)) await parts.store.write(stored, paper);
    last = paper;
  };
  return () =>
    cache.get('paper', async () => {
      const paper = await readNow(parts);
      if (paper) await keep(paper);
      return paper ?? last ?? (await parts.store.read<Paper>(stored));
    });
}

/** Returns the paper as paper.yaml has it now; undefined if it has an error, which is logged, or is away. */
async function readNow({ contentDir, conditions }: LastGoodPaperParts): Promise<Paper | undefined> {
  if ((await readContentRoot(contentDir)).isAway) return undefined;
  try {
    const { paper, diagnostics } = await readPaper(contentDir);
    if (paper) conditions.end('paper', 'paper-restored');
    else {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      conditions.begin('paper', 'error', 'paper-refused', {
        errors: errors.length,
        first: errors[0] && formatDiagnostic(errors[0]),
      });
    }
    return paper;
  } catch (error) {
    expireAt(Date.now() + retryAfter);
    const message = messageOf(error);
    conditions.begin('paper', 'error', 'paper-unreadable', { error: message });
    return undefined;
  }
}
