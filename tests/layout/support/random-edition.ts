import fc from 'fast-check';
import type { PageDeclaration } from '@/lib/layout/edition/page-assignment';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Block, Pins, Story } from '@/lib/layout/model/story';

/** Editions as bad as authors can make them, in the shapes that `lib/edition` gives. */
export interface RandomEdition {
  stories: Story[];
  pages: PageDeclaration[];
  sheet: SheetSpec;
  language: string;
}

const HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';
const WORDS = [
  'the',
  'paper',
  'of',
  'morning',
  'council',
  'newspapers',
  'a',
  'said',
  'Westminster',
  'in',
  'and',
  'to',
];

/** Text of about so many characters, made from one number: fast-check shrinks the number, not the text. */
function toText(
  seed: number,
  length: number,
  script: 'han' | 'latin' | 'digits' | 'unbreakable',
): string {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  if (script === 'unbreakable') return 'x'.repeat(Math.min(length, 200));
  let text = '';
  while (text.length < length) {
    if (script === 'han')
      text += next(11) === 0 ? '，。；！'[next(4)] : (HAN[next(HAN.length)] ?? '');
    else if (script === 'digits') text += String(next(10));
    else text += `${WORDS[next(WORDS.length)] ?? ''} `;
  }
  return text.slice(0, length).trim() || '一';
}

const script = fc.constantFrom(
  'han' as const,
  'han' as const,
  'latin' as const,
  'digits' as const,
  'unbreakable' as const,
);

const text = (least: number, most: number) =>
  fc
    .tuple(fc.nat(), fc.integer({ min: least, max: most }), script)
    .map((parts) => toText(...parts));

const prose = fc.tuple(text(1, 400), fc.boolean()).map(
  ([words, isHead]): Block => ({
    kind: isHead && words.length < 12 ? 'crosshead' : 'paragraph',
    runs: [{ text: words }],
  }),
);

/** Lines of verse, of a programme or of a long list, each ended by a hard break. */
const lines = fc
  .array(text(1, 60), { minLength: 2, maxLength: 40 })
  .map((all): Block => ({ kind: 'paragraph', runs: [{ text: all.join('\n') }] }));

/** Stanzas, signatures and questions, as the kinds of articles have them. */
const ofKind = fc
  .tuple(
    fc.array(text(1, 40), { minLength: 1, maxLength: 12 }),
    fc.constantFrom('verse' as const, 'verse' as const, 'sign-off' as const, 'question' as const),
  )
  .map(([all, setting]): Block => {
    return { kind: 'paragraph', runs: [{ text: all.join('\n') }], setting };
  });

const paragraph = fc.oneof(
  { weight: 18, arbitrary: prose },
  { weight: 2, arbitrary: lines },
  { weight: 1, arbitrary: ofKind },
);

const caption = fc.oneof({ weight: 4, arbitrary: text(1, 60) }, text(100, 600));

const figure = fc
  .tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), caption)
  .map(
    ([width, height, caption]): Block => ({
      kind: 'figure',
      picture: { src: 'a.jpg', width, height, alt: 'a', caption },
    }),
  );

/** A table of up to twelve columns. Its rows may lack cells, or have too many, and its cells differ. */
const table = fc
  .record({
    columns: fc.integer({ min: 1, max: 12 }),
    rows: fc.integer({ min: 1, max: 40 }),
    cell: text(1, 8),
    missing: fc.nat(3),
    align: fc.constantFrom('start' as const, 'centre' as const, 'end' as const),
  })
  .map(({ columns, rows, cell, missing, align }): Block => {
    const row = (length: number, of: string) =>
      Array.from({ length }, (_, column) => [{ text: `${of}${cell}${column}` }]);
    return {
      kind: 'table',
      head: row(columns, '栏'),
      rows: Array.from({ length: rows }, (_, index) =>
        row(Math.max(1, columns + 1 - (index % (missing + 1))), `${index}`),
      ),
      align: Array.from({ length: columns }, () => align),
    };
  });

const other = fc.oneof(
  fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((items): Block => {
    return { kind: 'list', ordered: true, start: 1, items: items.map((item) => [item]) };
  }),
  paragraph.map((inner): Block => ({ kind: 'quote', blocks: [inner] })),
  fc
    .tuple(text(1, 10), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([title, blocks]): Block => {
      return { kind: 'facts', title, blocks };
    }),
  text(1, 200).map((code): Block => ({ kind: 'code', text: code })),
  text(1, 60).map((words): Block => ({ kind: 'correction', runs: [{ text: words }] })),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((notes): Block => ({ kind: 'notes', start: 1, items: notes.map((note) => [note]) })),
);

const block = fc.oneof({ weight: 8, arbitrary: paragraph }, figure, table, other);

const body = fc.oneof(
  { weight: 6, arbitrary: fc.array(block, { maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: text(5000, 20000).map((words): Block[] => [
      { kind: 'paragraph', runs: [{ text: words }] },
    ]),
  },
  { weight: 1, arbitrary: fc.array(paragraph, { minLength: 20, maxLength: 60 }) },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const pins: fc.Arbitrary<Pins> = fc
  .record({
    span: maybe(fc.integer({ min: 1, max: 12 })),
    box: maybe(fc.boolean()),
    place: maybe(fc.constantFrom('lead' as const, 'top' as const, 'bottom' as const)),
    picture: maybe(fc.constantFrom('none' as const, 'small' as const, 'large' as const)),
    keepWith: maybe(fc.constantFrom('s0', 's1', 's2', 'nobody')),
  })
  .map(defined);

const story = fc
  .record({
    section: fc.constantFrom('economy', 'world', 'culture'),
    rank: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    page: maybe(fc.integer({ min: 1, max: 4 })),
    label: maybe(text(1, 20)),
    kicker: maybe(text(1, 40)),
    headline: text(1, 80),
    deck: maybe(text(1, 60)),
    byline: maybe(text(1, 40)),
    bylineRunsIn: fc.boolean(),
    blocks: body,
    pins,
  })
  .map(defined);

const anySheet: fc.Arbitrary<SheetSpec> = fc
  .record({
    size: fc.oneof(
      fc.constantFrom(
        'broadsheet' as const,
        'berliner' as const,
        'tabloid' as const,
        'a3' as const,
        'a4' as const,
      ),
      fc.record({
        width: fc.integer({ min: 120, max: 420 }),
        height: fc.integer({ min: 160, max: 600 }),
      }),
      fc.record({
        width: fc.integer({ min: 100, max: 210 }),
        height: fc.integer({ min: 140, max: 260 }),
      }),
    ),
    columns: maybe(fc.integer({ min: 1, max: 9 })),
    bodySize: maybe(fc.constantFrom(5.25, 8.25, 9, 10.5, 15, 18, 30)),
  })
  .map(defined);

/** Sheets as newspapers have them, in body sizes that they print. */
export const newspaperSheet: fc.Arbitrary<SheetSpec> = fc
  .record({
    size: fc.constantFrom('broadsheet' as const, 'berliner' as const, 'tabloid' as const),
    columns: maybe(fc.integer({ min: 3, max: 9 })),
    bodySize: maybe(fc.constantFrom(8.25, 9, 10.5)),
  })
  .map(defined);

/** Editions of so many stories, on any sheet where none is given. */
export function randomEdition(
  count: { minLength: number; maxLength: number },
  sheet: fc.Arbitrary<SheetSpec> = anySheet,
): fc.Arbitrary<RandomEdition> {
  return fc.record({
    stories: fc
      .array(story, count)
      .map((stories) => stories.map((each, index): Story => ({ ...each, slug: `s${index}` }))),
    pages: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }).map((numbers) => {
      return numbers.sort((a, b) => a - b).map((number) => ({ number, name: `${number}` }));
    }),
    sheet,
    language: fc.constantFrom('zh-Hans', 'en'),
  });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A record without its undefined fields, as exactOptionalPropertyTypes wants it. */
function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
