import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Paper, paperSchema } from '@/lib/content/fields/schema';
import { paperYaml } from '../support/content-folder';

/** Returns the paper of a case: that of its folder, or else the Chinese one of other tests. */
export async function readPaperOf(folder: string): Promise<Paper> {
  const text = await readFile(join(folder, 'paper.yaml'), 'utf8').catch(() => paperYaml);
  return paperSchema.parse(parse(text));
}
