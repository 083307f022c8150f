import type { Rows, Story } from '../model/story';
import { BLANK_ROW, type Demerits, JUMP, LEG, TABLE } from './cost';
import type { Flow } from './flow-text';

/** Cost of legs: of their blank rows, lone lines, and of too short or too long ones. */
export function judge(flow: Flow, legHeights: readonly Rows[]): Demerits {
  let cost = blankIn(flow, legHeights) * BLANK_ROW;
  cost += flow.widows * LEG.widow + flow.orphanFeet * LEG.orphanFoot;
  cost += flow.cutTables * TABLE.cut;
  const shortest = Math.min(...legHeights.filter((height) => height > 0));
  if (Number.isFinite(shortest)) cost += Math.max(0, LEG.shortest - shortest) ** 2 * LEG.tooShort;
  for (const height of legHeights) cost += Math.max(0, height - LEG.longest) * LEG.tooLong;
  return cost;
}

/** Column-rows of legs that are blank. */
export function blankIn(flow: Flow, legHeights: readonly Rows[]): number {
  return legHeights.reduce((sum, height, leg) => sum + height - (flow.used[leg] ?? 0), 0);
}

/** Cost of a beginning too short for its rank. */
export function judgeBeginning(area: number, rank: Story['rank']): Demerits {
  const short = Math.max(0, JUMP.beginningRows[rank] - area) * JUMP.shortBeginning;
  return short + Math.max(0, JUMP.veryShortRows - area) * JUMP.veryShortBeginning;
}
