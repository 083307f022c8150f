import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { changeArticle } from '@/lib/desk/front-matter/change-article';
import { locateFrontMatter } from '@/lib/desk/front-matter/locate-front-matter';
import type { FieldChange } from '@/lib/desk/front-matter/write-fields';
import { readGolden } from '../support/golden';

const file = '2023-03-10/01-park-opens.md';
const toBytes = (text: string) => new TextEncoder().encode(text);

function change(text: string, changes: FieldChange[]) {
  return changeArticle(file, toBytes(text), changes);
}

function written(text: string, changes: FieldChange[]): string {
  const changed = change(text, changes);
  if ('problem' in changed) throw new Error(changed.problem);
  return changed.text;
}

const set = (path: FieldChange['path'], value?: FieldChange['value']): FieldChange => ({
  path,
  value,
});
const title = 'title: The park opens\nsection: city\n';

/** Name, front matter, changes. */
const samples: [string, string, FieldChange[]][] = [
  ['the first pin of an article', title, [set(['layout', 'span'], 3)]],
  [
    'pins among others in braces',
    `${title}layout: { place: top, box: true } # as the last time\n`,
    [set(['layout', 'span'], 3), set(['layout', 'box'])],
  ],
  [
    'pins among others on lines of their own',
    `${title}layout:\n    place: top   # the editor wants it\n    box: true\nbyline: Ann Lee\n`,
    [set(['layout', 'span'], 3), set(['layout', 'place'], 'bottom')],
  ],
  [
    'the last pin is removed',
    `${title}layout:\n  span: 3\ndraft: false\n`,
    [set(['layout', 'span'])],
  ],
  [
    'a note beside a removed pin',
    `${title}layout:\n  span: 3 # of four\n`,
    [set(['layout', 'span'])],
  ],
  ['an empty group', `${title}layout:\n`, [set(['layout', 'place'], 'lead')]],
  [
    'rank and page have their usual places',
    `${title}byline: Ann Lee\n`,
    [set(['rank'], 2), set(['page'], 4)],
  ],
  ['a rank is replaced', `${title}rank: 3 # a brief\n`, [set(['rank'], 1)]],
  ['a page is removed', `${title}page: 2\nrank: 3\n`, [set(['page'])]],
  ['a kicker comes before the title', title, [set(['kicker'], 'Parks: a new one')]],
  ['a title with marks of YAML', title, [set(['title'], 'Park: “open” # today')]],
  [
    'a title in double quotes keeps them',
    `title: "Park" # news\nsection: city\n`,
    [set(['title'], 'A "new" park')],
  ],
  [
    'a title in single quotes keeps them',
    `title: 'Park'\nsection: city\n`,
    [set(['title'], "The city's park")],
  ],
  ['a title that YAML would read as a number', title, [set(['title'], '2023')]],
  [
    'a title over several lines',
    `title: >-\n  The park\n  opens\nsection: city\n`,
    [set(['title'], 'Park opens')],
  ],
  [
    'all fields in braces',
    `{ title: Park, section: city }\n`,
    [set(['deck'], 'Trees, lawns'), set(['layout', 'span'], 2)],
  ],
  ['an empty field is filled', `${title}deck:\nbyline: Ann Lee\n`, [set(['deck'], 'With a lake')]],
];

test('fields are written where an editor would write them', async () => {
  const drawn = samples
    .map(([name, yaml, changes]) => {
      const result = written(`---\n${yaml}---\n\nIt is open.\n`, changes);
      const did = changes.map(({ path, value }) => `${path.join('.')} → ${value ?? 'none'}`);
      return `# ${name}: ${did.join(', ')}\n\n${yaml}⇣\n${result.split('---\n')[1]}`;
    })
    .join('\n');
  const golden = join(import.meta.dirname, 'goldens', 'write-fields.txt');
  expect(drawn).toBe(await readGolden(golden, drawn));
});

describe('the rest of a file stays byte by byte', () => {
  test.each([
    ['\r\n', 'Windows'],
    ['\r', 'old Macs'],
    ['\n', 'Unix'],
  ])('with the line ends of %j', (end) => {
    const text = `\uFEFF---\n${title}# a note\nplaces: [City,  "Lake"]\n---\n\nOpen.  \n\n---\n\nEnd`;
    const before = text.replaceAll('\n', end);
    const after = written(before, [set(['rank'], 2), set(['layout', 'box'], true)]);
    expect(after).toBe(
      before
        .replace(`section: city${end}`, `section: city${end}rank: 2${end}`)
        .replace(`"Lake"]${end}`, `"Lake"]${end}layout: { box: true }${end}`),
    );
  });

  const line = fc.constantFrom(
    'byline: "Ann Lee"',
    'keywords: [ parks,lakes ]   # two',
    "kicker: 'Parks'",
    '# a note',
    '',
    'places:\n  - City\n  # the lake\n  - Lake',
    'deck:',
    'draft:   false',
    'corrections:\n- { date: 2023-03-11, text: "No: #2" }',
    'layout: {place: top}',
    'layout:\n   # pinned\n   place: top\n   picture:   small # as it is',
  );
  const name = (one: string) => one.split(':')[0] ?? '';
  const value = fc.oneof(
    fc.record({ path: fc.constant(['rank'] as const), value: fc.constantFrom(1, 2, 4, 5) }),
    fc.record({
      path: fc.constant(['page'] as const),
      value: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    }),
    fc.record({
      path: fc.constant(['layout', 'span'] as const),
      value: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    }),
    fc.record({
      path: fc.constant(['layout', 'place'] as const),
      value: fc.constantFrom('lead', 'top', 'bottom', undefined),
    }),
    fc.record({
      path: fc.constantFrom(['title'] as const, ['deck'] as const),
      value: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((text) => `T ${text}`.replace(/[\p{C}\s]+/gu, ' ').trim()),
    }),
  );
  const lines = fc.uniqueArray(line, {
    selector: (one) => (name(one) === '' || one.startsWith('#') ? one : name(one)),
  });

  test('whatever was there before', () => {
    fc.assert(
      fc.property(lines, value, fc.boolean(), (others, act, isWindows) => {
        const end = isWindows ? '\r\n' : '\n';
        const yaml = [...title.trim().split('\n'), ...others].join('\n');
        const text = `---\n${yaml}\n---\nThe text: 1.\n`.replaceAll('\n', end);
        const changed = change(text, [act]);
        if ('problem' in changed) return;
        const [before, after] = [fieldsOf(text), fieldsOf(changed.text)];
        const [top, inner] = act.path;
        const own = inner === undefined ? after[top] : after.layout?.[inner];
        expect(own ?? undefined).toBe(act.value);
        for (const field of Object.keys({ ...before, ...after })) {
          if (field !== top) expect(after[field]).toEqual(before[field]);
        }
        // Whole lines that were there are there still, in the same order, except the one that was written.
        const rest = changed.text.split(end);
        const lost = text.split(end).filter((one) => !take(rest, one));
        expect(lost.length).toBeLessThanOrEqual(2);
        for (const one of lost) expect(one).toMatch(new RegExp(`^\\s*(${top}|${inner}|layout)\\b`));
        expect(changed.text.endsWith(`---${end}The text: 1.${end}`)).toBe(true);
        expect([...changed.text.matchAll(/#.*/g)].length).toBeGreaterThanOrEqual(
          [...text.matchAll(/#.*/g)].length,
        );
      }),
    );
  });
});

/** Removes the first line like this one, and all before it; false if there is none. */
function take(lines: string[], line: string): boolean {
  const index = lines.indexOf(line);
  if (index >= 0) lines.splice(0, index + 1);
  return index >= 0;
}

// biome-ignore lint/suspicious/noExplicitAny: fields of any type are compared
function fieldsOf(text: string): Record<string, any> {
  return parseDocument(locateFrontMatter(text)?.yaml ?? '').toJS() ?? {};
}

test.each([
  ['an empty title', title, set(['title'], ''), 'title is empty'],
  ['a title with a line end', title, set(['title'], 'One\ntwo'), 'line break'],
  ['a title that is too long', title, set(['title'], 'x'.repeat(1000)), 'more than'],
  ['an article to keep with that cannot be', title, set(['layout', 'keepWith'], 'No!'), 'No!'],
  [
    'front matter that cannot be read',
    'title: "Park\nsection: city\n',
    set(['rank'], 2),
    'by a program',
  ],
])('%s is refused with the reason', (_, yaml, wrong, reason) => {
  const result = change(`---\n${yaml}---\n\nOpen.\n`, [wrong]);
  expect(result).toHaveProperty('problem', expect.stringContaining(reason));
});

test('a file that is not UTF-8, or has no front matter, is left alone', () => {
  expect(changeArticle(file, new Uint8Array([0x2d, 0xff]), [])).toHaveProperty('problem');
  expect(change('# Park\n\nOpen.\n', [set(['rank'], 2)])).toHaveProperty('problem');
});
