import { join } from 'node:path';
import { expect } from 'vitest';
import { readGolden } from '../../support/golden';

const folder = join(import.meta.dirname, '..', 'goldens');

/** Expects what was drawn to be `goldens/NAME.txt`. */
export async function expectGolden(name: string, drawn: string): Promise<void> {
  expect(drawn).toBe(await readGolden(join(folder, `${name}.txt`), drawn));
}
