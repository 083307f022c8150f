import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDesk } from '@/lib/desk/desk';
import type { DeskState } from '@/lib/desk/edition/desk-state';
import type { ActRequest } from '@/lib/desk/requests';
import { articleText, makeContentFolder } from '../support/content-folder';

const date = '2023-03-10';
const body = '麦苗返青，村里请来技术员，教大家看叶色施肥。'.repeat(12);
const names = ['wheat', 'canal', 'clinic', 'fair', 'choir'];

async function openTrial() {
  const folder = await makeContentFolder();
  for (const [index, name] of names.entries())
    await folder.write(
      `${date}/0${index + 1}-${name}.md`,
      articleText({ title: `第${index + 1}条消息：${name}`, rank: 1 + (index % 5) }, body),
    );
  const stateDir = await mkdtemp(join(tmpdir(), 'banmian-desk-'));
  const open = () =>
    openDesk({
      contentDir: folder.path,
      stateDir,
      originOf: () => undefined,
      explain: async () => undefined,
      now: () => new Date('2023-03-20T00:00:00Z'),
    });
  return { folder, open };
}

type Pins = Extract<ActRequest, { kind: 'pins' }>['pins'];

const pins: fc.Arbitrary<Pins> = fc.oneof(
  fc.record({ rank: fc.constantFrom(1, 2, 3, 4, 5) }),
  fc.record({ page: fc.constantFrom(1, 2, 3, null) }),
  fc.record({ span: fc.constantFrom(1, 2, 3, 20, null) }),
  fc.record({ box: fc.constantFrom(true, false, null) }),
  fc.record({ place: fc.constantFrom('lead', 'top', 'bottom', null) }),
  fc.record({ keepWith: fc.constantFrom(...names, null) }),
);
const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ slug: fc.constantFrom(...names), pins }) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  ),
  { minLength: 1, maxLength: 6 },
);

/** What the editor sees, without the offers of undo and redo. */
const seen = ({ pages, stories, diagnostics }: DeskState) => ({ pages, stories, diagnostics });

test('after any acts the desk shows what a desk that was opened just now shows', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const { open } = await openTrial();
      const desk = open();
      let state = await desk.read(date);
      for (const act of all) {
        const version = state?.stories.find(
          ({ slug }) => typeof act === 'object' && slug === act.slug,
        )?.version;
        const outcome = await desk.act(
          date,
          typeof act === 'string'
            ? { kind: act }
            : { kind: 'pins', label: 'act', version: version ?? '', ...act },
        );
        state = outcome?.state ?? state;
      }
      const fresh = await open().read(date);
      if (!state || !fresh) throw new Error('There is no edition.');
      expect(seen(state)).toEqual(seen(fresh));
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('a change by another program between two acts is seen by the second', async () => {
  const { folder, open } = await openTrial();
  const desk = open();
  const act = async (slug: string) => {
    const version = (await desk.read(date))?.stories.find((one) => one.slug === slug)?.version;
    return desk.act(date, {
      kind: 'pins',
      slug,
      version: version ?? '',
      label: 'box',
      pins: { box: true },
    });
  };
  await act('fair');
  await writeFile(
    join(folder.path, date, '05-choir.md'),
    articleText({ title: '合唱团换了新指挥' }, body),
  );
  const outcome = await act('canal');
  expect(outcome?.kind).toBe('done');
  expect(outcome?.state?.stories.map(({ title }) => title)).toContain('合唱团换了新指挥');
});
