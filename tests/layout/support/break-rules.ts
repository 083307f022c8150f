import type {
  Leg,
  PagePlan,
  PlacedPlate,
  PlacedRow,
  PlacedStory,
} from '@/lib/layout/model/page-plan';
import { BODY_STEP } from '@/lib/layout/model/sheet-grid';
import type { BodyRow, SetHeading, SetLine } from '@/lib/layout/model/typeset-text';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { textOfLine } from '@/lib/layout/refusals/text-of-line';

/** A change of finished pages; `pick` chooses what it changes. */
export type Change = (pages: readonly PagePlan[], pick: (length: number) => number) => PagePlan[];

/**
 * Changes of a finished plan, by the rule that each breaks and in words for golden files. They move and alter what is
 * printed, as a worse make-up would have it, and leave its notes about itself (`loose`, `brokenWords`, `quality`) as
 * they are.
 */
export const changes: Record<Refusal['rule'], Record<string, Change>> = {
  word: {
    'a headline parts a word': changeHeadline((heading, pick) => {
      const word = oneOf([...heading.text.matchAll(/早市|消息|开张/gu)], pick);
      return relined(heading, [word.index + 1]);
    }),
    'a caption parts a name': changeFigure(({ content, ...plate }) => {
      if (content.kind !== 'figure') return { content, ...plate };
      const text = content.caption.map(textOfLine).join('');
      const at = text.indexOf('欧阳小明') + 2;
      const [line] = content.caption;
      return {
        ...plate,
        content: { ...content, caption: line ? cutLine({ line, text, at: [at] }) : [] },
      };
    }),
  },
  headline: {
    'a headline of four lines': changeHeadline((heading) => relined(heading, [2, 4, 6])),
    'a headline with one letter on its last line': changeHeadline((heading) =>
      relined(heading, [heading.text.length - 1]),
    ),
    'a headline larger than the name of the paper': changeHeadline((heading) => ({
      ...heading,
      size: 40,
    })),
    'a headline that uses little of its width': changeHeadline((heading) => ({
      ...heading,
      lines: heading.lines.map((line) => ({ ...line, width: 3 })),
    })),
  },
  size: {
    'a page in larger type': changePage(({ grid }, pick) => ({
      grid: { ...grid, bodySize: grid.bodySize + BODY_STEP * (1 + pick(8)) },
    })),
  },
  pin: {
    'the pinned box is lost': changeStory(isPinned, ({ box: _, ...story }) => story),
    'the pinned story is not at the foot': changeStory(isPinned, (story) => {
      return { ...story, rect: { ...story.rect, row: 1, rows: 4 } };
    }),
  },
  foot: {
    'a crosshead ends a column': changeLeg((leg) => changeLast(leg, { role: 'crosshead' })),
    'the head of a paragraph ends a column': changeLeg((leg) =>
      changeLast(leg, { opens: true, closes: false }, 'strong'),
    ),
  },
  table: {
    'a table is cut': changeTable(([table]) => {
      if (table?.content.kind !== 'table') return [];
      const { cells, ...content } = table.content;
      const half = Math.floor(cells.length / 2);
      return [
        { ...table, content: { ...content, cells: cells.slice(0, half) } },
        { ...table, content: { ...content, cells: cells.slice(half) } },
      ];
    }),
    'a table becomes prose': changeTable(() => []),
    'a table is before its text': changeTable(([table, ...others]) =>
      table ? [{ ...table, isFirst: true }, ...others] : [],
    ),
  },
  picture: {
    'a picture is cropped by half': changeFigure((plate) => ({
      ...plate,
      pictureRows: plate.pictureRows / 2,
    })),
    'a picture has few pixels': changeFigure((plate) => {
      const { content } = plate;
      if (content.kind !== 'figure') return plate;
      const { width, height } = content.picture;
      const picture = { ...content.picture, width: width / 16, height: height / 16 };
      return { ...plate, content: { ...content, picture } };
    }),
    'a picture has lost its caption': changeFigure((plate) => {
      const { content } = plate;
      return content.kind === 'figure' ? { ...plate, content: { ...content, caption: [] } } : plate;
    }),
  },
  section: {
    'a story of a tied section is on the other page': (pages) => {
      const moved = pages.flatMap(({ stories }) => stories.filter(isTied));
      return pages.map((page, index) => ({
        ...page,
        stories: [...page.stories.filter((story) => !isTied(story)), ...(index === 0 ? moved : [])],
      }));
    },
  },
  front: {
    'two stories are on the front': (pages, pick) =>
      pages.map((page, index) => {
        if (index > 0) return page;
        const from = pick(page.stories.length - 2);
        return { ...page, stories: page.stories.slice(from, from + 2) };
      }),
  },
  jump: {
    'a story jumps twice': changeStory(
      () => true,
      (story) => ({ ...story, kind: 'tail', jump: { from: 1, to: 3 } }),
    ),
    'four stories jump from a page': (pages) =>
      pages.map((page) => ({
        ...page,
        stories: page.stories.map((story) => ({ ...story, jump: { to: 3 } })),
      })),
  },
  white: {
    'the end of a column is empty': changeLeg(
      (leg) => ({ ...leg, content: leg.content.slice(0, Math.max(0, leg.content.length - 8)) }),
      ({ content }) => content.length > 12,
    ),
    'a house box takes a tenth of the page': changePage(({ grid }, pick) => ({
      fillers: [
        {
          kind: 'house',
          rect: {
            column: 0,
            row: 12 + pick(30),
            columns: grid.columns,
            rows: Math.ceil(grid.rows / 10),
          },
        },
      ],
    })),
  },
  line: {
    'a line is stretched': changeLine((line) => spaced(line, 0.5)),
    'a line is squeezed': changeLine((line) => spaced(line, -0.2)),
    'a line is wider than its column': changeLine((line) => ({ ...line, width: line.width + 1 })),
    'a line is left short': changeLine((line) => ({
      ...line,
      justified: false,
      width: line.width - 2,
    })),
  },
};

function oneOf<T>(all: readonly T[], pick: (length: number) => number): T {
  const one = all[pick(all.length)];
  if (one === undefined) throw new Error('the plan has nothing of the kind to change');
  return one;
}

function isTied({ slug }: PlacedStory): boolean {
  return slug === 'tied';
}

function isPinned({ slug }: PlacedStory): boolean {
  return slug === 'pinned';
}

function changePage(
  to: (page: PagePlan, pick: (length: number) => number) => Partial<PagePlan>,
): Change {
  return (pages, pick) => {
    const chosen = oneOf(pages, pick);
    return pages.map((page) => (page === chosen ? { ...page, ...to(page, pick) } : page));
  };
}

function changeStory(
  isMeant: (story: PlacedStory) => boolean,
  to: (story: PlacedStory, pick: (length: number) => number) => PlacedStory,
): Change {
  return (pages, pick) => {
    const chosen = oneOf(
      pages.flatMap(({ stories }) => stories.filter(isMeant)),
      pick,
    );
    return pages.map((page) => ({
      ...page,
      stories: page.stories.map((story) => (story === chosen ? to(story, pick) : story)),
    }));
  };
}

function changeHeadline(
  to: (heading: SetHeading, pick: (length: number) => number) => SetHeading,
): Change {
  const isLong = ({ headings }: PlacedStory) =>
    headings.some(({ role, heading }) => role === 'headline' && /早市/u.test(heading.text));
  return changeStory(isLong, (story, pick) => ({
    ...story,
    headings: story.headings.map((placed) =>
      placed.role === 'headline' ? { ...placed, heading: to(placed.heading, pick) } : placed,
    ),
  }));
}

/** The heading with breaks at other offsets. */
function relined(heading: SetHeading, at: number[]): SetHeading {
  const [line] = heading.lines;
  return { ...heading, lines: line ? cutLine({ line, text: heading.text, at }) : [] };
}

function cutLine({ line, text, at }: { line: SetLine; text: string; at: number[] }): SetLine[] {
  return [...at, text.length].map((to, index) => ({
    ...line,
    indent: 0,
    after: '',
    pieces: [{ text: text.slice(at[index - 1] ?? 0, to) }],
  }));
}

function changeFigure(to: (plate: PlacedPlate) => PlacedPlate): Change {
  const hasFigure = ({ plates }: PlacedStory) =>
    plates.some(({ content }) => content.kind === 'figure');
  return changeStory(hasFigure, (story) => ({ ...story, plates: story.plates.map(to) }));
}

function changeLeg(to: (leg: Leg) => Leg, isMeant: (leg: Leg) => boolean = endsInText): Change {
  const hasLeg = ({ legs }: PlacedStory) => legs.some(isMeant);
  return changeStory(hasLeg, (story, pick) => {
    const chosen = oneOf(story.legs.filter(isMeant), pick);
    return { ...story, legs: story.legs.map((leg) => (leg === chosen ? to(leg) : leg)) };
  });
}

function endsInText({ content }: Leg): boolean {
  return content.at(-1)?.content.kind === 'line';
}

type LineRow = Extract<BodyRow, { kind: 'line' }>;

function changeLast(leg: Leg, to: Partial<LineRow>, style?: 'strong'): Leg {
  const last = leg.content.at(-1);
  if (last?.content.kind !== 'line') return leg;
  const { line } = last.content;
  const pieces = line.pieces.map((piece) => ({ ...piece, ...(style && { style }) }));
  const content: BodyRow = { ...last.content, ...to, line: { ...line, pieces } };
  return { ...leg, content: [...leg.content.slice(0, -1), { ...last, content }] };
}

/** Changes the tables in the legs of a story; those marked `isFirst` come before all text. */
function changeTable(to: (tables: PlacedRow[]) => (PlacedRow & { isFirst?: boolean })[]): Change {
  const isTable = ({ content }: PlacedRow) => content.kind === 'table';
  const hasTable = ({ legs }: PlacedStory) => legs.some(({ content }) => content.some(isTable));
  return changeStory(hasTable, (story) => {
    const tables = to(story.legs.flatMap(({ content }) => content.filter(isTable)));
    const legs = story.legs.map((leg) => ({
      ...leg,
      content: leg.content.flatMap((row) =>
        isTable(row) ? tables.filter(({ isFirst }) => !isFirst) : [row],
      ),
    }));
    const [first, ...others] = legs;
    if (!first) return story;
    const before = tables.filter(({ isFirst }) => isFirst).map((row) => ({ ...row, offset: 0 }));
    return { ...story, legs: [{ ...first, content: [...before, ...first.content] }, ...others] };
  });
}

/** Changes a line inside a paragraph, which fills its column. */
function changeLine(to: (line: SetLine) => SetLine): Change {
  const isInside = ({ content }: PlacedRow) =>
    content.kind === 'line' &&
    content.role === 'paragraph' &&
    !content.closes &&
    /\p{Script=Han}{2}/u.test(textOfLine(content.line));
  return changeLeg(
    (leg) => {
      const chosen = leg.content.find(isInside);
      const content = leg.content.map((row) =>
        row === chosen && row.content.kind === 'line'
          ? { ...row, content: { ...row.content, line: to(row.content.line) } }
          : row,
      );
      return { ...leg, content };
    },
    ({ content }) => content.some(isInside),
  );
}

function spaced(line: SetLine, spacing: number): SetLine {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, spacing })) };
}
