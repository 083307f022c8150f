import { expect, type Page, test } from '@playwright/test';
import { fromAddress } from '@/lib/fonts/character-set';
import { views } from './views';

/** What each family declared in the page holds, by the addresses of its files. */
async function declaredFaces(page: Page): Promise<Map<string, Set<string>>> {
  const css = await page.evaluate(() =>
    [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
  );
  const faces = new Map<string, Set<string>>();
  for (const [, family = '', address = ''] of css.matchAll(
    /font-family:([\w-]+);src:url\(\/fonts\/\w+\/([\w-]+)\)/g,
  )) {
    faces.set(family, new Set([...(faces.get(family) ?? []), ...(fromAddress(address) ?? '')]));
  }
  return faces;
}

/** Every visible text with the families that it is set in, generated marks left out. */
function shownTexts(page: Page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { text: string; families: string[] }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest('script, style')) continue;
      const { fontFamily, textTransform } = getComputedStyle(element);
      const families = fontFamily.split(',').map((name) => name.trim().replaceAll('"', ''));
      const text = node.textContent ?? '';
      texts.push({ text: textTransform === 'uppercase' ? text.toUpperCase() : text, families });
    }
    return texts;
  });
}

// Wider than a window, the print view is none of the others' views.
const printViews = [
  { name: 'print view', path: '/2023-03-10/print/a4' },
  { name: 'print view with crop marks', path: '/2023-03-10/print/marks' },
  { name: 'print view of a sheet so small that stories jump', path: '/2023-03-10/print/148x210' },
];

for (const { name, path } of [...views, ...printViews]) {
  test(`${name}: each face sent has every letter set in it`, async ({ page }) => {
    await page.goto(path);
    const faces = await declaredFaces(page);
    const missing = (await shownTexts(page)).flatMap(({ text, families }) => {
      // The face that is meant: the first of ours in the stack.
      const meant = families.find((family) => faces.has(family)) ?? '';
      return [...text]
        .filter(
          (character) =>
            /[\p{Script=Han}\p{Script=Latin}]/u.test(character) &&
            !faces.get(meant)?.has(character),
        )
        .map((character) => `${character} in ${meant}: ${text.slice(0, 20)}`);
    });
    expect(missing).toEqual([]);
  });
}
