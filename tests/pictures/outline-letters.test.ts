import { expect, test } from 'vitest';
import { outlineLetters } from '@/lib/pictures/outline-letters';

const drawing = (text: string, attributes = 'font-family="sans-serif"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><rect width="300" height="80" fill="#eee"/><text x="10" y="50" font-size="30" ${attributes}>${text}</text></svg>`;

async function outline(text: string): Promise<string> {
  return new TextDecoder().decode(await outlineLetters(new TextEncoder().encode(text)));
}

const pathsOf = (svg: string) => Array.from(svg.matchAll(/ d="([^"]+)"/g), ([, path]) => path);

test.each([
  ['Chinese', '夏粮产量'],
  ['traditional Chinese', '糧食產量'],
  ['Japanese', '小麦のみのり'],
  ['Korean', '밀 수확량'],
  ['Latin', 'Harvest, 62 tonnes'],
  ['mixed', 'GDP 增长 5.2%'],
])('the letters of a %s drawing become outlines', async (_, text) => {
  const outlined = await outline(drawing(text));
  expect(outlined).not.toMatch(/<text|font-family/);
  expect(outlined).toContain('viewBox="0 0 300 80"');
  expect(pathsOf(outlined).join('').length).toBeGreaterThan(600);
});

test('each letter has its own outline, so none is a box', async () => {
  const outlines = await Promise.all(
    [...'小麦玉米大豆花生油菜'].map(async (letter) =>
      pathsOf(await outline(drawing(letter))).at(-1),
    ),
  );
  expect(new Set(outlines).size).toBe(outlines.length);
});

test('a font that other computers may not have is replaced', async () => {
  const named = await outline(drawing('小麦', 'font-family="Microsoft YaHei"'));
  expect(pathsOf(named)).toEqual(pathsOf(await outline(drawing('小麦'))));
  const serif = await outline(drawing('小麦', 'font-family="SimSun, serif"'));
  expect(pathsOf(serif)).not.toEqual(pathsOf(named));
});

test('what has no letters, moves, shows files or is broken is left as it is', async () => {
  const plain =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
  const moving = drawing('风').replace('</text>', '<animate attributeName="x" to="9"/></text>');
  const outside = drawing('风').replace('<rect', '<image href="/etc/hosts.png"/><rect');
  for (const svg of [plain, moving, outside, drawing('风').replace('</svg>', '')])
    expect(await outline(svg)).toBe(svg);
});
