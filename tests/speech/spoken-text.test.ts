/** What a newsreader says: a table for each language, whose rows are a text as printed, as spoken, and why. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toSpokenText } from '@/lib/speech/spoken-text';

const folder = `${import.meta.dirname}/spoken`;

const languages = readdirSync(folder).map((file) => file.replace('.tsv', ''));

describe.each(languages)('in %s', (language) => {
  const [, ...rows] = readFileSync(`${folder}/${language}.tsv`, 'utf8').trimEnd().split('\n');
  const cases = rows.map((row) => {
    const [printed = '', spoken = '', why = ''] = row.split('\t');
    return { printed, spoken, why };
  });

  test.each(cases)('$printed is said as $spoken: $why', ({ printed, spoken }) => {
    expect(toSpokenText(printed, language)).toBe(spoken);
  });
});

test('an American paper has American dates', () => {
  expect(toSpokenText('on 2023-03-10', 'en-US')).toBe('on March 10, 2023');
});
