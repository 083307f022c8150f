import type { Block, Story, StoryPicture } from '../model/story';
import { listFigures, type PrintedFigure } from './list-figures';
import type { JudgedPage, PlacedRefusal } from './refusal';
import { textOfLine } from './text-of-line';

/** Share of a picture that may be cut off: a photographer leaves about as much around what the picture shows. */
const mostCropped = 0.15;

/** Dots to the inch under which newsprint, with its screen of 85 to 100 lines to the inch, shows single pixels. */
const leastResolution = 150;

const millimetresPerInch = 25.4;

/** Refuses a picture that is cropped by more than 15 %, has less than 150 dpi, or is parted from its caption. */
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

function judgeCrop({ picture, width, height }: PrintedFigure): string[] {
  const proportion = width / height / (picture.width / picture.height);
  const cropped = 1 - Math.min(proportion, 1 / proportion);
  return cropped > mostCropped
    ? [`${name(picture)} loses ${percent(cropped)} of what it shows`]
    : [];
}

function judgeResolution({ picture, width, height }: PrintedFigure): string[] {
  if (isDrawing(picture)) return [];
  // A picture covers its whole place, so the larger of the two scales is the one it is printed in.
  const pixel = Math.max(width / picture.width, height / picture.height);
  const resolution = Math.floor(millimetresPerInch / pixel);
  return resolution < leastResolution ? [`${name(picture)} has ${resolution} dpi`] : [];
}

/** Drawings in lines have no pixels. */
const isDrawing = ({ src }: StoryPicture): boolean => /\.svg$/i.test(src);

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
