import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the rows of a table in tests/cases, without its head: `lunar/days.tsv`. */
export function readTable(path: string): string[][] {
  const lines = readFileSync(join('tests/cases', path), 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}
