import { croppableShare, isVector, leastResolution } from '../model/picture-fit';
import type { Block, Story, StoryPicture } from '../model/story';
import { listFigures, type PrintedFigure } from './list-figures';
import type { JudgedPage, PlacedRefusal } from './refusal';
import { textOfLine } from './text-of-line';

const millimetresPerInch = 25.4;

/** Refuses a picture that is cropped by more than 15 % around no focal point, has less than 150 dpi, or is parted from its caption. */
export function refusePicture({ page, stories }: JudgedPage): PlacedRefusal[] {
  return page.stories.flatMap((placed) => {
    const story = stories.get(placed.slug);
    return listFigures(placed, page).flatMap((figure): PlacedRefusal[] => {
      const details = [
        ...judgeCrop(figure),
        ...judgeResolution(figure),
        ...judgeCaption(figure, story),
      ];
      const { at } = figure;
      return details.map((detail) => ({ rule: 'picture', slug: placed.slug, detail, at }));
    });
  });
}

/** Of sizes in hundredths of an em. */
const rounding = 0.005;

function judgeCrop({ picture, width, height }: PrintedFigure): string[] {
  const proportion = width / height / (picture.width / picture.height);
  const cropped = 1 - Math.min(proportion, 1 / proportion);
  return cropped > croppableShare(picture) + rounding
    ? [`${name(picture)} loses ${percent(cropped)} of what it shows`]
    : [];
}

function judgeResolution({ picture, width, height }: PrintedFigure): string[] {
  if (isVector(picture.src)) return [];
  // A picture covers its whole place, so the larger of the two scales is the one it is printed in.
  const pixel = Math.max(width / picture.width, height / picture.height);
  const resolution = Math.floor(millimetresPerInch / pixel);
  return resolution < leastResolution ? [`${name(picture)} has ${resolution} dpi`] : [];
}

/** The caption and the credit have to be right under their picture, whole. */
function judgeCaption({ picture, caption }: PrintedFigure, story: Story | undefined): string[] {
  const written = story && picturesIn(story.blocks).find(({ src }) => src === picture.src);
  const wanted = [written?.caption, written?.credit].filter(Boolean).join('');
  const printed = caption.map(textOfLine).join('');
  return dense(wanted) === dense(printed) ? [] : [`${name(picture)} is parted from its caption`];
}

const dense = (text: string): string => text.replace(/\s/gu, '');

function picturesIn(blocks: readonly Block[]): StoryPicture[] {
  return blocks.flatMap((block): StoryPicture[] => {
    switch (block.kind) {
      case 'figure':
        return [block.picture];
      case 'quote':
      case 'facts':
        return picturesIn(block.blocks);
      case 'list':
      case 'notes':
        return block.items.flatMap(picturesIn);
      default:
        return [];
    }
  });
}

const name = ({ src }: StoryPicture): string => src.slice(src.lastIndexOf('/') + 1);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
