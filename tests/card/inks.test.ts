import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inks } from '@/lib/card/inks';

const css = readFileSync('app/globals.css', 'utf8');

test.each(Object.entries(inks))('%s is what the style sheet has by day', (name, ink) => {
  const [, day] = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]+),`).exec(css) ?? [];
  expect(ink).toBe(day);
});
