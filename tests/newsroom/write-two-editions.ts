import { publish } from '@/lib/cli/publishing/publish';
import { articleText } from '../support/content-folder';
import type { TestPaper } from '../support/test-paper';

/** The smallest drawing that an article may show. */
export const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>';

/** Writes two editions: that of 2023-03-09, which is published, and a proof of the next day with a picture. */
export async function writeTwoEditions({ folder, run }: TestPaper): Promise<void> {
  await folder.write('2023-03-09/01-older.md', articleText());
  await run(publish, '2023-03-09');
  await folder.write('2023-03-10/gate.svg', drawing);
  const body = '杏花开了。\n\n![门](gate.svg)';
  await folder.write('2023-03-10/01-a.md', articleText({ byline: '本报讯（记者 杨丽萍）' }, body));
}
