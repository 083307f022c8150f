import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGolden } from '../../support/golden';
import { breakPdf } from './break-pdf';
import { breaks } from './broken-pdfs';
import { checkPdfUa, conditions } from './check-pdf-ua';
import { outlineTags } from './outline-tags';
import { printSample } from './print-page';

const sample = printSample();

test('a printed sheet fails none of the conditions that a program can find', async () => {
  expect(await checkPdfUa(await sample)).toEqual([]);
});

test('its tags are those of a newspaper, in the order it is read in', async () => {
  const drawn = await outlineTags(await sample);
  const golden = await readGolden(join(import.meta.dirname, 'sample.tags.txt'), drawn);
  expect(drawn).toBe(golden);
});

test('there is a broken document for every condition', () => {
  expect(Object.keys(breaks).sort()).toEqual(Object.keys(conditions).sort());
});

test.each(Object.entries(breaks))('%s is found in a broken document', async (condition, change) => {
  const failures = await checkPdfUa(await breakPdf(await sample, change));
  expect(failures.map((failure) => failure.condition)).toContain(condition);
});
