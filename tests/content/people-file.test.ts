import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addPeople, readPeople } from '@/lib/content/published/people-file';
import { splitPeople } from '@/lib/content/published/split-people';
import { makeContentFolder } from '../support/content-folder';

async function read(text: string) {
  const folder = await makeContentFolder();
  await folder.write('people.yaml', text);
  const { people, diagnostics } = await readPeople(folder.path);
  const found = diagnostics.map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
  );
  return { people: people && [...people].map(([name, { slug }]) => [name, slug]), found };
}

test('the people of a paper with a long history are read', async () => {
  const folder = await makeContentFolder();
  const names = Array.from({ length: 12_000 }, (_, index) => `人${index}`);
  await addPeople(folder.path, new Map(names.map((name, index) => [name, `ren-${index}`])));
  await addPeople(folder.path, new Map([['末人', 'mo-ren']]));
  const { people, diagnostics } = await readPeople(folder.path);
  expect(diagnostics).toEqual([]);
  expect(people?.size).toBe(12_001);
  expect(people?.get('人11999')?.slug).toBe('ren-11999');
});

test('the order of the file remains, whatever the entries look like', async () => {
  const text = `# 甲
杨丽苹: { slug: yang-liping, formerly: [yang-liping-2] }

杨丽萍: yang-liping
"O'Brien, J.": obrien
李那:
  slug: li-na
  formerly: [li-na-2]
王芳: wang-fang   # 记者
`;
  expect(await read(text)).toEqual({
    people: [
      ['杨丽苹', 'yang-liping'],
      ['杨丽萍', 'yang-liping'],
      ["O'Brien, J.", 'obrien'],
      ['李那', 'li-na'],
      ['王芳', 'wang-fang'],
    ],
    found: [],
  });
});

test.each([
  ['# 只有注\n', []],
  ['', []],
])('%j has nobody', async (text, people) => {
  expect(await read(text)).toEqual({ people, found: [] });
});

test.each([
  ['李那: li-na\n王芳: Wang Fang\n', 'error 2:5 '],
  ['李那: li-na\n王芳: wang-fang\n李那: li-na-2\n', 'error 3:1 李那 is in the file twice'],
  ['李那: li-na\n\n"李那": li-na-2\n', 'error 3:1 李那 is in the file twice'],
  ['甲: jia\n乙: { slug: yi, formerly: [jia] }\n', 'error 2:27 '],
  ['甲: jia\n\n# 乙\n乙: [\n', 'error 4:'],
])('%j has an error at its own place', async (text, expected) => {
  const { people, found } = await read(text);
  expect(people).toBeUndefined();
  expect(found.join('\n')).toContain(expected);
});

test('what is only a warning takes nobody their address', async () => {
  const { people, found } = await read('李那: li-na\r\n王芳: wang-fang\r\n');
  expect(people).toHaveLength(2);
  expect(found).toEqual([expect.stringMatching(/^warning /)]);
});

test('a simple line means what YAML says', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    fc.constantFrom('null', 'True', '李 娜', "O'Brien", 'A-b', '-', '? x', 'a#b', 'é.', '<<'),
  );
  const slug = fc.constantFrom('li-na', 'null', 'true', '12', '1e3', 'a', '0x1f', 'x-1', 'no');
  fc.assert(
    fc.property(name, slug, (written, value) => {
      const line = `${written}: ${value}`;
      for (const one of splitPeople(line).plain)
        expect(parse(line)).toEqual({ [one.name]: one.slug });
    }),
    { numRuns: 500 },
  );
});
