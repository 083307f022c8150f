import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { starterFolder, starterLanguages } from '@/lib/cli/init/starter-folder';
import { layout } from '@/lib/cli/layout';
import { listDates } from '@/lib/content/files/content-folder';
import type { EditionReport } from '@/lib/layout/edition/edition-report';

function ioFor(contentDir: string) {
  const out: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => out.push(line),
    isTerminal: false,
    stateDir: join(tmpdir(), 'banmian-state'),
    contentDir,
    now: () => new Date('2025-01-01T00:00:00Z'),
  };
  return { io, out };
}

test.each(starterLanguages)(
  'check finds no error and no warning in the manual in %s',
  async (language) => {
    const { io, out } = ioFor(starterFolder(language));
    await check([], io);
    expect(out.filter((line) => !line.endsWith('[information]'))).toEqual([
      '1 edition checked: 0 errors, 0 warnings',
    ]);
  },
);

test.each(starterLanguages)('the pages of the manual in %s are full', async (language) => {
  const starter = starterFolder(language);
  const { io, out } = ioFor(starter);
  const [date = ''] = await listDates(starter);
  await layout([date, '--json'], io);
  const { pages }: EditionReport = JSON.parse(out.join('\n'));
  expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  for (const page of pages) {
    expect(page).toMatchObject({ overset: 0, brokenWords: 0, orphans: 0, fillers: 0 });
    expect(page.fill, `page ${page.number}`).toBeGreaterThanOrEqual(0.99);
    expect(page.stories.length).toBeGreaterThanOrEqual(3);
  }
});
