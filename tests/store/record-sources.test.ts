import { mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readFolderState, recentFolderState } from '@/lib/store/folder-state';
import {
  expireAt,
  recordBusy,
  recordSource,
  recordSources,
  renewAt,
} from '@/lib/store/record-sources';

/** A folder with a file that was written long ago. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'record-sources-'));
  await writeOld(join(folder, 'a.md'), 'one');
  return folder;
}

let second = 1;
async function writeOld(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  second += 1;
  await utimes(file, second, second);
}

test('a record has the states of all folders that were read, under their absolute paths', async () => {
  const [a, b] = [await newFolder(), await newFolder()];
  const { stamp } = await readFolderState(a);
  const recorded = await recordSources(async () => {
    await setTimeout(1);
    await Promise.all([
      readFolderState(relative(process.cwd(), a)),
      recentFolderState(b),
      readFolderState(join(b, 'none')),
    ]);
    return 'done';
  });
  expect(recorded).toEqual({
    result: 'done',
    sources: new Map([
      [a, stamp],
      [b, (await readFolderState(b)).stamp],
      [join(b, 'none'), ''],
    ]),
  });
});

test('the first state of a folder remains recorded when it changes during the run', async () => {
  const folder = await newFolder();
  const before = (await readFolderState(folder)).stamp;
  const { sources } = await recordSources(async () => {
    await readFolderState(folder);
    await writeOld(join(folder, 'a.md'), 'two');
    await readFolderState(folder);
  });
  expect([...sources]).toEqual([[folder, before]]);
});

test('simultaneous runs do not mix, and an inner run counts for the outer one', async () => {
  const [inner, other] = await Promise.all([
    recordSources(async () => {
      recordSource('/outer', '1');
      const { sources, expires, renews, busyFor } = await recordSources(async () => {
        await setTimeout(2);
        recordSource('/inner', '2');
        expireAt(new Date(2000));
        expireAt(3000);
        renewAt(1500);
        renewAt(2500);
        recordBusy(30);
        recordBusy(5);
      });
      return { sources: [...sources], expires, renews, busyFor };
    }),
    recordSources(() => setTimeout(1)),
  ]);
  const rest = { expires: 2000, renews: 1500, busyFor: 30 };
  expect(inner.result).toEqual({ sources: [['/inner', '2']], ...rest });
  expect(inner).toMatchObject(rest);
  expect([...inner.sources.keys()]).toEqual(['/outer', '/inner']);
  expect(other).toEqual({ result: undefined, sources: new Map() });
});

test('what is read outside of a run is recorded nowhere', async () => {
  recordSource('/a', '1');
  recordBusy(5);
  expireAt(1);
  expect(await recordSources(() => 1)).toEqual({ result: 1, sources: new Map() });
});

test('two copies of the module share their records', async () => {
  const copy: typeof import('@/lib/store/record-sources') = await import(
    `${import.meta.dirname}/../../lib/store/record-sources.ts?copy`
  );
  expect(copy.recordSources).not.toBe(recordSources);
  const { sources } = await copy.recordSources(() => recordSource('/a', '1'));
  expect([...sources]).toEqual([['/a', '1']]);
});
