import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faces, fileOf } from '@/lib/fonts/face';
import fontFiles from '@/lib/fonts/font-files.json' with { type: 'json' };

test.each(faces)('the file of %s is installed', (face) => {
  expect(existsSync(fileOf(face))).toBe(true);
});

test('no font is left installed for a face that there is not', () => {
  expect(Object.keys(fontFiles).sort()).toEqual([...faces].sort());
});
