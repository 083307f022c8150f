import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * Holds what was drawn against `goldens/NAME.txt`, which a person can read and correct. A missing file is
 * written; where CI is set it is a failure.
 */
export async function expectGolden(name: string, drawn: string): Promise<void> {
  const file = join(import.meta.dirname, 'goldens', `${name}.txt`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept === undefined && !process.env.CI) return writeFile(file, drawn);
  expect(drawn).toBe(kept);
}
