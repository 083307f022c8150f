import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDeposit } from '@/lib/cli/deposit/deposit';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { articleText, paperYaml } from '../support/content-folder';
import { makePicture } from '../support/make-picture';
import { makeTestPaper, type TestPaper } from '../support/test-paper';

/** In place of the printed edition, of which Chromium makes the same bytes each time. */
export const fakePdf = (date: string): Uint8Array => new TextEncoder().encode(`%PDF of ${date}`);

/** The command with a printer that needs neither build nor browser. */
export const deposit = makeDeposit(() => ({
  make: async (date) => fakePdf(date),
  close: async () => undefined,
}));

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'banmian-deposit-'));

/** A paper with a published edition that has all that a deposit must handle, and all that it must leave out. */
export async function makeDepositPaper(): Promise<TestPaper> {
  const paper = await makeTestPaper();
  const { folder, run } = paper;
  await folder.write(
    'paper.yaml',
    `${paperYaml}publisher: 县融媒体中心\nurl: https://news.example.com\n`,
  );
  await folder.write('2023-03-09/01-older.md', articleText({ title: '前一日' }));
  await folder.write(
    '2023-03-10/gate.jpg',
    await makePicture({ width: 60, height: 40, orientation: 6 }),
  );
  await folder.write('2023-03-10/unused.jpg', await makePicture({ width: 9, height: 9 }));
  await folder.write('2023-03-10/secret.jpg', await makePicture({ width: 8, height: 8 }));
  await folder.write(
    '2023-03-10/01-a.md',
    articleText(
      {
        title: '杏花开了 & 游人来',
        kicker: '三月十日',
        byline: '本报讯（记者 杨丽萍）',
        places: '[辉县]',
        aliases: '[apricots]',
        corrections: '[{ date: 2023-03-11, text: 人数应为三百。 }]',
      },
      '杏花开了。[昨天](/2023-03-09/older)，[乙](02-b.md)。\n\n![门](gate.jpg "园门｜张盼")',
    ),
  );
  await folder.write('2023-03-10/02-b.md', articleText({ title: '乙' }));
  await folder.write(
    '2023-03-10/03-taken.md',
    articleText({ title: '收回的稿' }, '不该留下的字。\n\n![密](secret.jpg)'),
  );
  await folder.write(
    '2023-03-10/04-draft.md',
    articleText({ title: '草稿', draft: 'true' }, '未写完的字。'),
  );
  await folder.write('2023-03-11/01-proof.md', articleText({ title: '样报' }));
  await run(publish, '2023-03-09');
  await run(publish, '2023-03-10');
  await run(withdraw, '2023-03-10', 'taken', '--reason', '事实有误');
  return paper;
}

/** Returns all files under a folder by path, sorted. */
export async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const read = paths
    .sort()
    .map(async (path) => [path, await readFile(join(folder, path))] as const);
  return new Map(await Promise.all(read));
}
