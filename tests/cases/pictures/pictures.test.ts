import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { inspectPicture } from '@/lib/pictures/inspect-picture';
import { openInspectedPictures } from '@/lib/pictures/inspected-pictures';
import { articleText, makeContentFolder } from '../../support/content-folder';
import { makePicture } from '../../support/make-picture';

/** The table: a file, how it is made, how the article writes its name, and what is reported. */
const [, ...rows] = readFileSync(join(import.meta.dirname, 'pictures.tsv'), 'utf8')
  .trimEnd()
  .split('\n');

/** The head of a file of a phone (ISO/IEC 23008-12): its size, and no pixels that we could decode. */
const heic = Buffer.from(
  '000000186674797068656963000000006d696631686569630000002d6d6574610000000000000021697072700000001969' +
    '70636f000000116973706500000000000002580000019000000000',
  'hex',
);

async function make(how: string): Promise<Buffer> {
  if (how === 'heic') return heic;
  if (how === 'text') return Buffer.from('no picture');
  const [format = 'jpeg', size = '600x400', ...done] = how.split(' ');
  const [width = 600, height = 400] = size.split('x').map(Number);
  const orientation = done[0] === 'turned' ? Number(done[1]) : 1;
  const file = await makePicture({
    width,
    height,
    orientation,
    format: format as 'jpeg' | 'png',
  });
  if (done[0] === 'half') return file.subarray(0, file.length / 2);
  if (done[0] !== 'hollow') return file;
  return Buffer.concat([file.subarray(0, file.length / 2), file.subarray(-40)]);
}

const date = '2026-11-24';

test.each(rows.map((row) => row.split('\t')))(
  '%s, %s',
  async (name = '', how = '', as = '', expected = '') => {
    const content = await makeContentFolder();
    const written = as || name;
    const text = articleText({}, `![说明文字](${written} "图片说明｜李四摄")\n\n正文。`);
    await content.write(`${date}/01-a.md`, text);
    // As a Mac writes it.
    await content.write(`${date}/${name.normalize('NFD')}`, await make(how));
    const { paper } = await readPaper(content.path);
    if (!paper) throw new Error('The paper has an error');
    const inspect = openInspectedPictures(inspectPicture);
    const { edition, diagnostics } = await readEdition(content.path, date, paper, { inspect });
    const [first] = diagnostics.filter(({ code }) => code !== 'stray-picture');
    if (expected === '') {
      expect(first && formatDiagnostic(first)).toBeUndefined();
      expect(edition?.articles[0]?.pictures[0]).toMatchObject({ caption: '图片说明' });
      return;
    }
    const [severity, place, code, ...words] = expected.split(' ');
    expect(first).toMatchObject({ severity, code });
    expect(`${first?.line}:${first?.column}`).toBe(place);
    const said = first ? formatDiagnostic(first) : '';
    for (const word of words) expect(said).toContain(word);
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'make-up sees a picture of orientation %i as readers do',
  async (orientation) => {
    const content = await makeContentFolder();
    for (const [index, format] of (['jpeg', 'png', 'webp'] as const).entries()) {
      const name = `gate.${format === 'jpeg' ? 'jpg' : format}`;
      const text = articleText({}, `![说明文字](${name})\n\n正文。`);
      await content.write(`${date}/0${index}-story-${format}.md`, text);
      const file = await makePicture({ width: 480, height: 320, orientation, format });
      await content.write(`${date}/${name}`, file);
    }
    const { paper } = await readPaper(content.path);
    if (!paper) throw new Error('The paper has an error');
    const { edition } = await readEdition(content.path, date, paper);
    const sizes = edition?.articles.map(({ pictures: [one] }) => [one?.width, one?.height]);
    expect(sizes).toEqual(Array(3).fill([480, 320]));
  },
);
