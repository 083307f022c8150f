import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { wechat } from '@/lib/cli/taking-away/wechat';
import { runCommand } from '../../support/run-command';

test('an article is copied with its styles as they are in the file, by its button and by the keys', async ({
  page,
  context,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-wechat-'));
  const file = join(folder, 'body.html');
  const { code } = await runCommand(wechat, ['2025-01-01', 'body', '--out', file], {
    contentDir: 'content/starter/zh-Hans',
    stateDir: folder,
    now: () => new Date('2026-01-01'),
  });
  expect(code).toBe(0);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pathToFileURL(file).href);
  const own = await page.locator('#text').innerHTML();
  const readHtml = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item ? (await item.getType('text/html')).text() : '';
    });
  const readText = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: '复制 标题' }).click();
  expect(await readText()).toBe('正文用的是Markdown');

  await page.getByRole('button', { name: '复制 正文' }).click();
  expect(withoutWhite(await readHtml())).toContain(withoutWhite(own));
  expect(await readText()).toContain('空一行，就是一个新段落');

  await page.getByRole('button', { name: '复制 摘要' }).click();
  expect(await readText()).toMatch(/^空一行/);

  // The text is selected when the page opens.
  await page.reload();
  await page.keyboard.press('ControlOrMeta+c');
  expect(withoutWhite(await readHtml())).toContain(withoutWhite(own));
  await page.screenshot({ path: test.info().outputPath('wechat.png'), fullPage: true });
});

/** The clipboard may write white and the quotes of attributes in another way. */
const withoutWhite = (html: string): string => html.replace(/[\s;"]/g, '').replaceAll('&quot', '');
