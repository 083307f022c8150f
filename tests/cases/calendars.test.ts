/** Dates of editions, and of what happened to their articles, that are slips of the pen. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CheckReport, check } from '@/lib/cli/check';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { articleText, makeContentFolder } from '../support/content-folder';
import { readTable } from '../support/read-table';

/** Returns the warnings that `check` gives on a day, each as place, message and fix. */
async function warningsOf(contentDir: string, today: string): Promise<string[]> {
  const out: string[] = [];
  const now = () => new Date(`${today}T04:00:00Z`);
  const io = { out: (line: string) => out.push(line), err: console.error, isTerminal: false };
  await check(['--json'], { ...io, contentDir, stateDir: tmpdir(), now });
  const { diagnostics }: CheckReport = JSON.parse(out.join('\n'));
  return diagnostics.map(
    (one) => `${one.file} ${one.line}:${one.column} ${one.message} — ${one.fix}`,
  );
}

test.each(readTable('calendars/slips.tsv'))(
  'on %s, with the editions %s, %s is a slip for %s',
  async (today, editions, slip, meant) => {
    const folder = await makeContentFolder();
    const dates = editions?.split(' ') ?? [];
    for (const date of dates) await folder.write(`${date}/01-a.md`, articleText());
    const warnings = await warningsOf(folder.path, today ?? '');
    expect(warnings).toHaveLength(slip ? 1 : 0);
    if (!slip) return;
    expect(warnings[0]).toMatch(new RegExp(`^${slip} 1:1 the edition of ${slip} is `));
    expect(warnings[0]).toContain(`did you mean ${meant}?`);

    const newsroom = openNewsroom({
      contentDir: folder.path,
      stateDir: await mkdtemp(join(tmpdir(), 'banmian-state-')),
      showProofs: true,
      log: console.error,
      now: () => new Date(`${today}T04:00:00Z`),
    });
    const [sound] = dates.filter((date) => date !== slip);
    expect((await newsroom.findNewest())?.date).toBe(sound);
    expect((await newsroom.archive.listEditions())[0]?.date).toBe(sound);
  },
);

test.each([
  [
    { published: '2062-11-24T06:00' },
    '3:12 published is 2062-11-24, 13149 days after the edition — did you mean 2026-11-24?',
  ],
  [
    { published: '2025-11-24T06:00' },
    '3:12 published is 2025-11-24, 365 days before the edition — did you mean 2026-11-24?',
  ],
  [
    { updated: '2025-11-26T06:00' },
    '3:10 updated is 2025-11-26, before the edition — did you mean 2026-11-26?',
  ],
  [
    { updated: '2062-11-26T06:00' },
    '3:10 updated is 2062-11-26, which is yet to come — did you mean 2026-11-26?',
  ],
  [
    { corrections: '[{ date: 2062-11-25, text: 更正。 }]' },
    '3:23 corrections.date is 2062-11-25, which is yet to come — did you mean 2026-11-25?',
  ],
  [{ published: '2026-11-23T22:00', updated: '2026-11-30T06:00' }, undefined],
])('the times %j of an article of 2026-11-24', async (times, expected) => {
  const folder = await makeContentFolder();
  const article = articleText().replace('section:', () => {
    const lines = Object.entries(times).map(([name, value]) => `${name}: ${value}\n`);
    return `${lines.join('')}section:`;
  });
  await folder.write('2026-11-24/01-a.md', article);
  const warnings = await warningsOf(folder.path, '2026-11-30');
  expect(warnings).toEqual(expected === undefined ? [] : [`2026-11-24/01-a.md ${expected}`]);
});

test('an edition of last year that got a correction long after needs no warning', async () => {
  const folder = await makeContentFolder();
  const correction = '[{ date: 2026-11-25, text: 更正。 }]';
  await folder.write('2024-03-01/01-a.md', articleText({ corrections: correction }));
  expect(await warningsOf(folder.path, '2026-11-30')).toEqual([]);
});
