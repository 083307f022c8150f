import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { endSentence, fakeSpeech, highlighted, logOf, spokenIn } from './fake-speech';

const edition = '/2023-03-10';
const article = '/2023-03-10/jinshui-signing';

const bar = (page: Page) => page.getByRole('region', { name: '朗读' });
const press = (page: Page, name: string) =>
  bar(page).getByRole('button', { name, exact: true }).click();

async function listen(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: '朗读', exact: true }).click();
  await expect(bar(page)).toBeVisible();
}

test.describe('with a voice', () => {
  test.beforeEach(({ page }) => fakeSpeech(page, { voices: ['en-US', 'zh-TW', 'zh-CN'] }));

  test('an article is read out from its label on, as a newsreader says it, and what is heard is marked', async ({
    page,
  }) => {
    await listen(page, article);
    await expect.poll(() => spokenIn(page)).toBe('稳经济，促发展，强信心');
    await expect.poll(() => highlighted(page)).toBe('稳经济 促发展 强信心');
    for (let count = 0; count < 4; count += 1) {
      const before = (await logOf(page)).spoken.length;
      await endSentence(page);
      await expect.poll(async () => (await logOf(page)).spoken.length).toBe(before + 1);
    }
    await expect.poll(() => spokenIn(page)).toBe('本报讯，记者党贺喜');
    await expect.poll(() => highlighted(page)).toBe('本报讯（记者 党贺喜）');
    expect((await logOf(page)).spoken.at(-1)).toMatchObject({ lang: 'zh-CN', rate: 1 });
  });

  test('the edition is one queue that begins with the name of its first page', async ({ page }) => {
    await listen(page, edition);
    await expect.poll(() => spokenIn(page)).toMatch(/^第1版/);
    await expect(bar(page)).toContainText(/第1篇，共10篇，约剩\d+分钟/);
    await press(page, '下一篇');
    await expect(bar(page)).toContainText('第2篇，共10篇');
    await expect.poll(async () => (await logOf(page)).cancels).toBeGreaterThan(0);
    await press(page, '上一篇');
    await expect(bar(page)).toContainText('第1篇，共10篇');
    await press(page, '下一句');
    await press(page, '下一句');
    await expect.poll(() => spokenIn(page)).toBe('区域东中西相连，链条上中下联动');
    await press(page, '上一句');
    await expect.poll(() => spokenIn(page)).toBe('稳经济，促发展，强信心');
  });

  test('a pause ends the sentence, and playing begins it again', async ({ page }) => {
    await listen(page, article);
    await expect.poll(() => spokenIn(page)).toBe('稳经济，促发展，强信心');
    await press(page, '暂停');
    await expect(bar(page).getByRole('status')).toHaveText('已暂停');
    const { spoken, cancels } = await logOf(page);
    expect(cancels).toBeGreaterThan(0);
    await press(page, '播放');
    await expect.poll(async () => (await logOf(page)).spoken.length).toBe(spoken.length + 1);
    expect(await spokenIn(page)).toBe('稳经济，促发展，强信心');
    await expect(bar(page).getByRole('status')).toHaveText('');
  });

  test('the reader goes on where they stopped, after the page is loaded again', async ({
    page,
  }) => {
    await listen(page, article);
    await press(page, '下一句');
    await press(page, '下一句');
    const heard = await spokenIn(page);
    await press(page, '关闭朗读');
    await expect(bar(page)).toBeHidden();
    await listen(page, edition);
    await expect.poll(() => spokenIn(page)).toBe(heard);
    await expect(bar(page)).toContainText('接着上次的地方读');
  });

  test('it goes on while the reader turns pages, and the bar leads back to the story', async ({
    page,
  }) => {
    await listen(page, edition);
    await expect.poll(() => spokenIn(page)).toBeDefined();
    await page.getByRole('link', { name: '往期' }).first().click();
    await expect(page).toHaveURL(/archive/);
    await expect(bar(page)).toBeVisible();
    const before = (await logOf(page)).spoken.length;
    await endSentence(page);
    await expect.poll(async () => (await logOf(page)).spoken.length).toBe(before + 1);
    await bar(page).getByRole('link').click();
    await expect(page).toHaveURL(/\/2023-03-10\/huiji-park$/);
    await endSentence(page);
    await expect.poll(() => highlighted(page)).not.toBe('');
  });

  test('a page that is reloaded goes on and marks the sheet, and on a phone the list', async ({
    page,
  }) => {
    await listen(page, article);
    await press(page, '下一句');
    const heard = await spokenIn(page);
    await page.goto('/2023-03-10/pages/1');
    await expect(bar(page)).toBeVisible();
    await expect.poll(() => spokenIn(page)).toBe(heard);
    const markedIn = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('heard') ?? [];
        const part = range?.startContainer.parentElement?.closest('[data-story], .teaser');
        return [part?.getAttribute('data-story') ?? part?.className, String(range)];
      });
    await expect.poll(markedIn).toEqual(['jinshui-signing', '拼抢一季度　奋战开门红']);
    await page.setViewportSize({ width: 390, height: 844 });
    // A list has not all of a story: its headline is marked while the rest is heard.
    const markNext = async () => {
      await press(page, '下一句');
      return markedIn();
    };
    await expect
      .poll(markNext, { intervals: [100] })
      .toEqual(['teaser', '金水区集中签约50个重点项目']);
  });

  test('it is operated by keyboard, and the focus goes into the bar and back', async ({ page }) => {
    await page.goto(article);
    const button = page.getByRole('button', { name: '朗读', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('button', { name: '暂停' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(bar(page).getByRole('button', { name: '播放' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(bar(page)).toContainText('已暂停');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('speed and voice are chosen, kept, and heard at once', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await listen(page, article);
    await bar(page).getByLabel('语速').selectOption('1.5×');
    await expect.poll(async () => (await logOf(page)).spoken.at(-1)?.rate).toBe(1.5);
    const voices = bar(page).getByLabel('语音');
    await expect(voices.locator('option')).toHaveText(['Voice of zh-CN', 'Voice of zh-TW']);
    await voices.selectOption('Voice of zh-TW');
    await expect.poll(async () => (await logOf(page)).spoken.at(-1)?.lang).toBe('zh-TW');
    await press(page, '关闭朗读');
    await listen(page, article);
    await expect
      .poll(async () => (await logOf(page)).spoken.at(-1))
      .toMatchObject({ lang: 'zh-TW', rate: 1.5 });
  });

  test('the sleep timer stops after a quarter of an hour', async ({ page }) => {
    await page.clock.install();
    await page.setViewportSize({ width: 1440, height: 900 });
    await listen(page, article);
    await bar(page).getByLabel('定时停止').selectOption('15分钟后');
    await page.clock.fastForward('14:50');
    await expect(bar(page).getByRole('button', { name: '暂停' })).toBeVisible();
    await page.clock.fastForward('00:11');
    await expect(bar(page).getByRole('status')).toHaveText('定时已到，朗读停止');
  });

  test('the view follows what is heard, and not while the reader scrolls by hand', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await listen(page, article);
    const top = () => page.evaluate(() => scrollY);
    await expect.poll(() => spokenIn(page)).toBeDefined();
    for (let count = 0; count < 16; count += 1) await press(page, '下一句');
    await expect.poll(top).toBeGreaterThan(200);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -5000);
    await expect.poll(top).toBe(0);
    await press(page, '下一句');
    await press(page, '下一句');
    expect(await top()).toBe(0);
  });

  for (const width of [390, 1440]) {
    test(`at ${width} px the bar has large targets, covers nothing, and axe finds nothing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await listen(page, article);
      if (width < 1024) await press(page, '设置');
      for (const control of await bar(page).locator('button:visible, select:visible').all()) {
        const box = await control.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      const { violations } = await new AxeBuilder({ page }).include('.listen-bar').analyze();
      expect(violations).toEqual([]);
      if (width < 1024) await press(page, '设置');
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const foot = await page.getByRole('contentinfo').last().boundingBox();
      const top = (await bar(page).boundingBox())?.y ?? 0;
      expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(top + 1);
    });
  }

  test('media keys control it', async ({ page }) => {
    await page.addInitScript(() => {
      const handlers: Record<string, () => void> = {};
      navigator.mediaSession.setActionHandler = (action, run) => {
        if (run) handlers[action] = () => run({ action });
      };
      Object.defineProperty(window, 'mediaHandlers', { value: handlers });
    });
    await listen(page, article);
    const title = () => page.evaluate(() => navigator.mediaSession.metadata?.title);
    await expect.poll(title).toContain('金水');
    const key = (action: string) =>
      page.evaluate(
        (name) =>
          (window as unknown as { mediaHandlers: Record<string, () => void> }).mediaHandlers[
            name
          ]?.(),
        action,
      );
    await key('pause');
    await expect(bar(page).getByRole('status')).toHaveText('已暂停');
    await key('nexttrack');
    await key('play');
    await expect.poll(title).not.toContain('金水');
    await expect(bar(page).getByRole('button', { name: '暂停' })).toBeVisible();
  });
});

test('the script of the player is loaded at the first press only', async ({ page }) => {
  await fakeSpeech(page, { voices: ['zh-CN'] });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(article, { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: '朗读', exact: true })).toBeVisible();
  const before = scripts.length;
  await page.getByRole('button', { name: '朗读', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
});

test('a lost end of a sentence does not stop the queue', async ({ page }) => {
  await fakeSpeech(page, { voices: ['zh-CN'], sentence: 100, losesEnd: true });
  await listen(page, article);
  await expect.poll(async () => (await logOf(page)).spoken.length).toBeGreaterThan(2);
});

test('voices that come late are waited for', async ({ page }) => {
  await fakeSpeech(page, { voices: ['zh-CN'], voicesAfter: 1500 });
  await listen(page, article);
  await expect.poll(async () => (await logOf(page)).spoken.at(-1)?.lang).toBe('zh-CN');
});

test('without a voice for the language, the button says so in its place, and opens nothing', async ({
  page,
}) => {
  await fakeSpeech(page, { voices: ['en-US'] });
  await page.goto(article);
  const button = page.locator('.listen-tool button');
  await expect(button).toHaveAccessibleName('朗读');
  const before = await button.boundingBox();
  await expect(button).toHaveAccessibleName('没有语音');
  expect(await button.boundingBox()).toEqual(before);
  await button.click({ force: true });
  await expect(page.getByRole('alert').filter({ hasText: '本设备没有中文语音' })).toBeVisible();
  await expect(page.locator('.listen-bar')).toHaveCount(0);
});

test('a queue that cannot be loaded is reported, and the next press tries again', async ({
  page,
}) => {
  await fakeSpeech(page, { voices: ['zh-CN'] });
  await page.route('**/listen.json', (route) => route.abort(), { times: 1 });
  await page.goto(article);
  const button = page.getByRole('button', { name: '朗读', exact: true });
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: '朗读没有打开' })).toBeVisible();
  await button.click();
  await expect(bar(page)).toBeVisible();
});

test('a browser that waits for a press is explained', async ({ page }) => {
  await fakeSpeech(page, { voices: ['zh-CN'], isBlocked: true });
  await listen(page, article);
  await expect(bar(page).getByRole('status')).toHaveText('请按“播放”开始朗读');
});

test('without highlights of CSS, the paragraph is marked', async ({ page }) => {
  await fakeSpeech(page, { voices: ['zh-CN'] });
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await listen(page, article);
  await expect(page.locator('[data-heard]')).toHaveText('稳经济 促发展 强信心');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button', async ({ page }) => {
    await page.goto(article);
    await expect(page.getByRole('button', { name: '朗读' })).toBeHidden();
  });
});
