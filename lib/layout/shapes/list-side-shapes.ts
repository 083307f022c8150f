import type { Columns, Rows } from '../model/story';
import type { BodyInput } from './body-input';
import { LEG } from './cost';
import { judgePictures } from './judge-pictures';
import { UNDER_PLATE } from './leg-measures';
import { type Raised, shapesWithPlate, toShape } from './list-body-shapes';
import { listPlates, toPlate } from './list-plates';
import type { Body, BodyShape } from './shape';

/**
 * Lists the bodies beside a sidehead 竖题: a headline over some columns only, with legs or the plate beside it. A short
 * headline fills its part of a wide story then, and a text of a few lines has fewer and taller legs.
 *
 *     HHHH #########     HHHHHHHHH bbb     HHHH aaa bbb     HHHH aaa
 *     HHHH #########     HHHHHHHHH bbb     HHHH aaa bbb     HHHH aaa
 *     aaaa #########     aaaa aaaa bbb     HHHH aaa ccc     ########
 */
export function listSideShapes(input: BodyInput, head: Side): BodyShape[] {
  const { galley, span, grouped } = input;
  if (galley.hasAcross || galley.listed > 0) return [];
  const beside: Raised = { legs: span - head.columns, rows: head.rows - WHITE_ABOVE };
  const bodies = galley.plate
    ? [...shapesWithPlate(input, beside), ...shapesOverPlate(input, beside)]
    : plainShapes(input, beside);
  const isLost = ({ legHeights: [first = 0] }: Body) => first > 0 && first < LEG.shortest;
  return bodies
    .filter((body) => !isLost(body))
    .map((body) => {
      const cost = body.cost + LEG.raised + judgePictures(body, input);
      return { ...body, grouped, cost };
    });
}

/** A headline block over the first columns of a story. */
interface Side {
  columns: Columns;
  rows: Rows;
}

/** What is beside a headline begins a row under the top of its block, level with its first line. */
const WHITE_ABOVE: Rows = 1;

/** All text is beside the headline, and the plate under both over all columns. */
function shapesOverPlate(input: BodyInput, { legs, rows: raise }: Raised): Body[] {
  const { galley, span } = input;
  const beside = raise - UNDER_PLATE;
  if (galley.total === 0 || galley.total > beside * legs) return [];
  const heights = Array.from({ length: span }, (_, leg): Rows => (leg < span - legs ? 0 : beside));
  const choice = listPlates(input).find(({ columns }) => columns === span);
  return (choice?.arrangements ?? []).flatMap((one): Body[] => {
    const shape = toShape(galley, one.rows, heights);
    const cost = shape.cost + one.cost + (choice?.cost ?? 0);
    const plate = toPlate(span, one);
    return shape.flow.isWhole ? [{ ...shape, plate, cost, isTextBeside: true }] : [];
  });
}

/** The legs under the headline are level with those beside it, or there are none. */
function plainShapes({ galley, span, mostRows }: BodyInput, { legs, rows: raise }: Raised): Body[] {
  const least = Math.max(0, Math.ceil((galley.total - legs * raise) / span));
  if (least === 0 && legs * raise - galley.total > span) return [];
  return [least, least + 1].flatMap((under) => {
    if (under > mostRows || under + raise < galley.tallest) return [];
    const heights = Array.from(
      { length: span },
      (_, leg): Rows => (leg < span - legs ? under : under + raise),
    );
    const shape = toShape(galley, under, heights);
    return shape.flow.isWhole ? [shape] : [];
  });
}
