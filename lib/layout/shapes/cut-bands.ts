import type { Columns, Rows, Story } from '../model/story';
import { addLegs, addTable, emptyStack, endHere, type Stack, toShape } from './band-stack';
import { JUMP, LEG } from './cost';
import { flowText } from './flow-text';
import { blankIn, judgeBeginning } from './judge-legs';
import { UNDER_PLATE } from './leg-measures';
import { countFitting, type Section } from './sections';
import type { Body } from './shape';

export interface CutInput {
  span: Columns;
  rank: Story['rank'];
  /** Rows of the page. */
  mostRows: Rows;
}

/** Bodies of lower heights, each cut where its rows end. The row under the last leg or table is for the jump line. */
export function cutBands(
  sections: readonly Section[],
  input: CutInput,
  wholeRows: Rows = Number.POSITIVE_INFINITY,
): Body[] {
  const shapes: Body[] = [];
  const area = sections.reduce((sum, section) => sum + section.area, 0);
  for (let rows = LEG.shortest; rows <= Math.min(input.mostRows, wholeRows - 1); rows++) {
    const stack = cutAt(sections, rows, input.span);
    if (!stack) continue;
    const rest = Math.max(0, area - rows * input.span);
    const jump = JUMP.once + Math.round(rest * JUMP.sentOn);
    stack.cost += jump + judgeBeginning(rows * input.span, input.rank);
    shapes.push(toShape(stack, { isCut: true }));
  }
  return shapes;
}

/** Fills a height as far as it goes; undefined where it would end between a table and what leads up to it. */
function cutAt(sections: readonly Section[], height: Rows, span: Columns): Stack | undefined {
  const stack = emptyStack();
  for (const section of sections) {
    const room = height - stack.top;
    if (section.isTable) {
      if (section.area / span + UNDER_PLATE <= room) {
        addTable(stack, section, section.rows.length);
        continue;
      }
      return cutTable(stack, section, { room, span });
    }
    const isAfterTable = stack.bands.length > 0;
    if (isAfterTable && room < LEG.shortest + 1) return room > 0 ? endHere(stack, span) : undefined;
    const level = section.isLast ? undefined : section.level;
    if (level && Math.max(...level.heights) <= room) addLegs(stack, section, level);
    else return cutLegs(stack, section, { room, span });
  }
  return undefined;
}

interface CutRoom {
  room: Rows;
  span: Columns;
}

/** The fewest rows of a table before and after a cut. */
const fewestRows = 2;

function cutTable(stack: Stack, section: Section, { room, span }: CutRoom): Stack | undefined {
  const { rows } = section;
  const count = Math.min(rows.length - fewestRows, countFitting(rows, room - 1));
  if (count < fewestRows) return undefined;
  addTable(stack, section, count);
  return endHere(stack, span);
}

function cutLegs(stack: Stack, section: Section, { room, span }: CutRoom): Stack | undefined {
  if (room < LEG.shortest) return undefined;
  const heights = new Array<Rows>(span).fill(room);
  heights[span - 1] = room - 1;
  const level = flowText(section.rows, heights);
  const flow = level.isWaiting ? flowText(section.rows, heights, { strictOrder: true }) : level;
  if (flow.next === 0 || flow.isWhole) return undefined;
  const blank = blankIn(flow, heights);
  addLegs(stack, { ...section, isLast: true }, { heights, flow, blank });
  return stack;
}
