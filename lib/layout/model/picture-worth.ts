import { isShownWhole } from './picture-fit';
import type { Block, StoryPicture } from './story';

/** A photograph with fewer pixels across cannot be printed over three columns of a tabloid (24 cm) as sharp as paper is. */
const enoughPixels = 1500;

/** Returns how well a picture leads a page or a story, 0 to 1: by its pixels, and photographs before drawings and strips. */
export function pictureWorth(picture: StoryPicture): number {
  const across = Math.min(1, picture.width / enoughPixels);
  if (picture.isDrawing) return 0.5 * across;
  return (isShownWhole(picture) ? 0.7 : 1) * across;
}

type Figure = Extract<Block, { kind: 'figure' }>;

/** Share of the best worth with which an earlier picture is preferred: the editor put it first. */
const nearlyBest = 0.8;

/** Returns the pictures of a story in their order, but the best one first. */
export function figuresByWorth(blocks: readonly Block[]): Figure[] {
  const figures = blocks.filter((block): block is Figure => block.kind === 'figure');
  const worths = figures.map(({ picture }) => pictureWorth(picture));
  const best = Math.max(...worths);
  const first = figures[worths.findIndex((worth) => worth >= best * nearlyBest)];
  return first ? [first, ...figures.filter((one) => one !== first)] : figures;
}
