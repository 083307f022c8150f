import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, markContent } from '@/lib/print/tags/mark-content';
import { readContent } from '@/lib/print/tags/read-content';
import type { Tag } from '@/lib/print/tags/tag';
import { tidyTags } from '@/lib/print/tags/tidy-tags';

/** Content as Chromium writes it: drawings and text, some of it marked, states saved and restored across marks. */
const drawing = fc.constantFrom('0 0 5 5 re\nf', '1 1 m\n2 2 l\nS', '/X1 Do', '3 3 2 2 re\nW* n');
const text = fc.constantFrom(
  'BT\n/F1 9 Tf\n1 0 0 -1 5 20 Tm\n<0003> Tj\n4 0 Td <0004> Tj\nET',
  'BT\n/F1 9 Tf\n1 0 0 -1 5 40 Tm\n/Span<</ActualText <FEFF3000> >> BDC\n<0003> Tj\nEMC\nET',
);
const state = fc.constantFrom('q', 'Q', '.5 0 0 .5 1 1 cm', '0 0 0 RG 0 0 0 rg');
const loose = fc.array(fc.oneof(drawing, text, state), { maxLength: 4 });
const page = fc
  .array(fc.record({ before: loose, marked: loose }), { maxLength: 6 })
  .map((parts) =>
    parts
      .flatMap(({ before, marked }, mcid) => [
        ...before,
        `/NonStruct <</MCID ${mcid} >>BDC`,
        ...marked,
        'EMC',
      ])
      .join('\n'),
  );

const withoutMarks = (content: string): string =>
  content
    .replace(/^(\/Artifact|\/NonStruct|\/Lbl|\/Span <<\/Act).*BDC$|^EMC$/gm, '')
    .replace(/\n+/g, '\n')
    .trim();

/** Returns the lines that draw something in no mark. */
function unmarked(content: string): string[] {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (line.endsWith('BDC')) depth += 1;
    if (line === 'EMC') depth -= 1;
    return depth === 0 && /(Do|Tj)$|^[fS]$/.test(line);
  });
}

test('content is divided without gaps, and marking it changes nothing that is drawn', () => {
  fc.assert(
    fc.property(page, fc.infiniteStream(fc.boolean()), (source, coins) => {
      const content = Buffer.from(source);
      const stretches = readContent(content);
      let end = 0;
      for (const stretch of stretches) {
        expect(stretch.start).toBe(end);
        end = stretch.end;
      }
      expect(end).toBe(content.length);
      const marks = stretches.map(({ mark, isDrawn }): Mark => {
        const isSame = mark ? coins.next().value === true : !isDrawn;
        return isSame ? { kind: 'same' } : { kind: 'artifact', of: 'layout' };
      });
      const marked = markContent(content, stretches, marks).toString();
      expect(withoutMarks(marked)).toBe(withoutMarks(source));
      expect(unmarked(marked)).toEqual([]);
    }),
  );
});

const tag = (type: string, kids: Tag['kids'] = [], more: Partial<Tag> = {}): Tag => ({
  kind: 'tag',
  type,
  kids,
  ...more,
});
let last = 0;
const words = (type: string, more: Partial<Tag> = {}): Tag => {
  last += 1;
  return tag(type, [{ kind: 'content', page: 1, mcid: last }], more);
};
const facts = { hasText: () => true };

/** Draws tags without what is in them. */
function shapeOf({ type, kids }: Tag): string {
  const inside = kids.flatMap((kid) => (kid.kind === 'tag' ? [shapeOf(kid)] : ['·']));
  return inside.length > 0 ? `${type}(${inside.join(' ')})` : type;
}

const tidied = (...kids: Tag[]): string =>
  shapeOf(tidyTags(tag('Document', kids), facts).root).replace(/^Document\((.*)\)$/, '$1');

test('text that columns divide is one paragraph again, across a picture or a box between them', () => {
  const more = { continues: true };
  const leg = (...kids: Tag[]) => tag('NonStruct', kids);
  expect(tidied(tag('Art', [leg(words('P')), leg(words('P', more), words('P'))]))).toBe(
    'Art(P(· ·) P(·))',
  );
  const box = tag('NonStruct', [words('P')], { role: 'facts' });
  expect(tidied(tag('Art', [leg(words('P'), box), leg(words('P', more))]))).toBe(
    'Art(P(· ·) Sect(P(·)))',
  );
});

test('what continues nothing is a paragraph by itself', () => {
  expect(tidied(tag('Art', [words('P', { continues: true })]))).toBe('Art(P(·))');
});

test('items are lists, and an item may continue in another column', () => {
  const item = (more: Partial<Tag> = {}) => words('P', { role: 'item', ...more });
  expect(tidied(tag('Art', [item(), item(), words('P'), item(), item({ continues: true })]))).toBe(
    'Art(L(LI(·) LI(·)) P(·) L(LI(· ·)))',
  );
});

test('the first title is the one heading of the first level, and no level is left out', () => {
  const title = () => words('P', { role: 'title' });
  const story = (...kids: Tag[]) => tag('Art', kids);
  expect(
    tidied(
      words('P'),
      title(),
      story(words('H2'), words('H4'), words('H3')),
      story(words('H3')),
      title(),
    ),
  ).toBe('P(·) H1(·) Art(H2(·) H3(·) H3(·)) Art(H2(·)) P(·)');
  expect(tidied(story(words('H2'), words('H3')), story(words('H2')))).toBe(
    'Art(H1(·) H2(·)) Art(H2(·))',
  );
});

test('the heads of later pages are left out but for their names and those who made them', () => {
  const head = (...kids: Tag[]) => tag('NonStruct', kids, { role: 'head' });
  const own = [words('P'), words('P', { role: 'title' }), words('P', { role: 'credits' })];
  const root = tag('Document', [head(words('P'), words('P', { role: 'title' })), head(...own)]);
  const { heads } = tidyTags(root, facts);
  expect(heads.size).toBe(1);
  expect(shapeOf(tidyTags(root, facts).root)).toBe('Document(P(·) H1(·) P(·) P(·))');
});
