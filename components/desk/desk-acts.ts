import type { DeskStory } from '@/lib/desk/edition/desk-state';
import type { ActRequest } from '@/lib/desk/requests';

type Pins = Extract<ActRequest, { kind: 'pins' }>['pins'];

/** Something that an editor can do to a story with a button or a key. */
export interface DeskAct {
  /** The name of the button. */
  name: string;
  key: string;
  /** The alternative whose cost is shown on the button. */
  costs?: string;
  /** True where the pin is set, so that the act removes it. */
  isOn: boolean;
  /** Undefined where the act is not possible. */
  pins?: Pins;
}

/** Lists what can be done to a story, in the order of the buttons. */
export function listActs(story: DeskStory): DeskAct[] {
  return [...listPlaces(story), ...listWidths(story), toBox(story), ...listPictures(story)];
}

function listPlaces({ pins }: DeskStory): DeskAct[] {
  const places = [
    ['Lead', 'l', 'lead'],
    ['Top', 't', 'top'],
    ['Bottom', 'b', 'bottom'],
  ] as const;
  return places.map(([name, key, place]) => {
    const isOn = pins.place === place;
    return { name, key, costs: place, isOn, pins: { place: isOn ? null : place } };
  });
}

function listWidths({ pins, placed }: DeskStory): DeskAct[] {
  const { columns = 1, pageColumns = 1 } = placed ?? {};
  return [
    {
      name: 'Wider',
      key: '+',
      costs: 'wider',
      isOn: false,
      ...(placed && columns < pageColumns && { pins: { span: columns + 1 } }),
    },
    {
      name: 'Narrower',
      key: '-',
      costs: 'narrower',
      isOn: false,
      ...(placed && columns > 1 && { pins: { span: columns - 1 } }),
    },
    {
      name: 'Any width',
      key: '0',
      isOn: false,
      ...(pins.span !== undefined && { pins: { span: null } }),
    },
  ];
}

function toBox({ pins, placed }: DeskStory): DeskAct {
  const isOn = pins.box === true;
  const costs = placed?.isBoxed ? 'no box' : 'box';
  return { name: 'Box', key: 'x', costs, isOn, pins: { box: isOn ? null : true } };
}

function listPictures({ pins, hasPicture }: DeskStory): DeskAct[] {
  const sizes = [
    ['No picture', 'n', 'none'],
    ['Small picture', 's', 'small'],
    ['Large picture', 'p', 'large'],
  ] as const;
  return sizes.map(([name, key, picture]) => {
    const isOn = pins.picture === picture;
    return {
      name,
      key,
      costs: `picture ${picture}`,
      isOn,
      ...(hasPicture && { pins: { picture: isOn ? null : picture } }),
    };
  });
}

/** The pins of a story, in words, each with the change that removes it. */
export function listPins({ pins, page }: DeskStory): { name: string; pins: Pins }[] {
  const { place, span, box, picture, keepWith } = pins;
  return [
    ...(page === undefined ? [] : [{ name: `page ${page}`, pins: { page: null } }]),
    ...(place === undefined ? [] : [{ name: place, pins: { place: null } }]),
    ...(span === undefined ? [] : [{ name: `span ${span}`, pins: { span: null } }]),
    ...(box === undefined ? [] : [{ name: box ? 'box' : 'no box', pins: { box: null } }]),
    ...(picture === undefined ? [] : [{ name: `picture ${picture}`, pins: { picture: null } }]),
    ...(keepWith === undefined ? [] : [{ name: `with ${keepWith}`, pins: { keepWith: null } }]),
  ];
}
