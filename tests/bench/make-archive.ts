import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '@/lib/content/files/edition-folder';
import { publishFolder } from '../support/publish-folder';

const sample = '2023-03-10';
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂'];

/** Writes a content folder of editions on consecutive days, made of the sample's articles by other reporters. */
export async function makeArchive(editions: number, stories: number): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'banmian-archive-'));
  await copyFile('content/paper.yaml', join(contentDir, 'paper.yaml'));
  const files = ((await listFiles('content', sample)) ?? []).map(({ name }) => name);
  const read = (name: string) => readFile(join('content', sample, name), 'utf8');
  const articles = await Promise.all(
    files
      .filter((name) => name.endsWith('.md'))
      .map(async (name) => ({ name: name.replace(/^\d+-/, ''), text: await read(name) })),
  );
  const pictures = files.filter((name) => name.endsWith('.svg'));
  for (let day = 0; day < editions; day += 1) {
    const date = new Date(Date.UTC(2004, 0, 1 + day)).toISOString().slice(0, 10);
    const folder = join(contentDir, date);
    await mkdir(folder);
    const texts = Array.from({ length: stories }, async (_, index) => {
      const { name, text } = articles[index % articles.length] ?? { name: '', text: '' };
      const copy = index < articles.length ? name : `copy-${index}-${name}`;
      await writeFile(join(folder, `${index + 1}-${copy}`), withReporter(text, day * 7 + index));
    });
    const copies = pictures.map((name) =>
      copyFile(join('content', sample, name), join(folder, name)),
    );
    await Promise.all([...texts, ...copies]);
  }
  await publishFolder(contentDir);
  return contentDir;
}

/** A page of an edition.yaml is the sample's, which the copies do not have. */
function withReporter(text: string, number: number): string {
  const first = surnames[number % surnames.length];
  const second = given[Math.floor(number / 3) % given.length];
  const third = given[Math.floor(number / 50) % given.length];
  return text.replace(/^byline:.*$/m, `byline: 本报讯（记者 ${first}${second}${third}）`);
}
