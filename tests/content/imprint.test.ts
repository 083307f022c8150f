import { expect, test } from 'vitest';
import { visibleText } from '@/lib/content/body/visible-text';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readPaper } from '@/lib/content/read-paper';
import { makeContentFolder, paperYaml } from '../support/content-folder';

async function readFooter(footer: string) {
  const content = await makeContentFolder();
  await content.write('paper.yaml', `${paperYaml}footer: ${footer}\n`);
  const { paper, diagnostics } = await readPaper(content.path);
  return { paper, reported: diagnostics.map(formatDiagnostic) };
}

test('the footer is a paragraph with emphasis and links', async () => {
  const { paper, reported } = await readFooter(
    '"**国内统一刊号** CN 00-0000，[编辑部](mailto:desk@example.com)，[经济](/sections/economy)"',
  );
  expect(reported).toEqual([]);
  expect(paper?.imprint && visibleText(paper.imprint)).toBe(
    '国内统一刊号 CN 00-0000，编辑部，经济',
  );
  expect(paper?.imprint?.children).toMatchObject([
    {
      tagName: 'p',
      children: [
        { tagName: 'strong' },
        {},
        { tagName: 'a', properties: { href: 'mailto:desk@example.com' } },
        {},
        { tagName: 'a', properties: { href: '/sections/economy' } },
      ],
    },
  ]);
});

test('a footer over several lines of YAML is one paragraph', async () => {
  const { paper, reported } = await readFooter('>\n  河南省郑州市\n  金水区\n');
  expect(reported).toEqual([]);
  expect(paper?.imprint && visibleText(paper.imprint)).toBe('河南省郑州市金水区');
});

test.each([
  ['"# 版权"', 'footer is not one paragraph'],
  ['"- 一项"', 'footer is not one paragraph'],
  ['"![图](logo.svg)"', 'picture logo.svg does not exist'],
  ['"[旧稿](some-article)"', 'link to some-article is broken — write a whole address'],
])('the footer %s is an error at its place', async (footer, message) => {
  const { paper, reported } = await readFooter(footer);
  expect(paper).toBeUndefined();
  expect(reported).toHaveLength(1);
  expect(reported[0]).toMatch(/^paper\.yaml 7:9 /);
  expect(reported[0]).toContain(message);
});

test('HTML in the footer is dropped with a warning at its place', async () => {
  const { paper, reported } = await readFooter('"<b>报社</b>地址"');
  expect(paper).toBeDefined();
  expect(reported.length).toBeGreaterThan(0);
  for (const line of reported) expect(line).toMatch(/^paper\.yaml 7:9 /);
});
