import type { Condition, PdfDocument } from './read-document';
import { type Element, pathOf, standardTypes, toStandard } from './structure';

/** Returns the paths of all elements of some types that fail. */
const failing =
  (types: readonly string[], fails: (element: Element, document: PdfDocument) => boolean) =>
  (document: PdfDocument): string[] =>
    document.elements
      .filter(({ standard }) => standard !== undefined && types.includes(standard))
      .filter((element) => fails(element, document))
      .map(pathOf);

const isUnder = ({ parent }: Element, types: readonly string[]): boolean =>
  parent?.standard !== undefined && types.includes(parent.standard);

const hasOnly = ({ kids, contents }: Element, types: readonly string[]): boolean =>
  contents.length === 0 && kids.every(({ standard }) => standard && types.includes(standard));

const parts = ['THead', 'TBody', 'TFoot'];

/** A structure element is used as Table 336, 337 or 338 of ISO 32000-1 has it: where it may be, and what may be in it. */
const rows: Record<string, { under?: string[]; only?: string[] }> = {
  Table: { only: ['TR', ...parts, 'Caption'] },
  TR: { under: ['Table', ...parts], only: ['TH', 'TD'] },
  TH: { under: ['TR'] },
  TD: { under: ['TR'] },
  THead: { under: ['Table'], only: ['TR'] },
  TBody: { under: ['Table'], only: ['TR'] },
  TFoot: { under: ['Table'], only: ['TR'] },
};
const lists: typeof rows = {
  L: { only: ['LI', 'Caption'] },
  LI: { under: ['L'], only: ['Lbl', 'LBody'] },
  LBody: { under: ['LI'] },
};
const contentsLists: typeof rows = {
  TOC: { only: ['TOC', 'TOCI', 'Caption'] },
  TOCI: { under: ['TOC'], only: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
};
const rubies: typeof rows = {
  Ruby: { only: ['RB', 'RT', 'RP'] },
  RB: { under: ['Ruby'] },
  RT: { under: ['Ruby'] },
  RP: { under: ['Ruby'] },
};
const warichus: typeof rows = {
  Warichu: { only: ['WT', 'WP'] },
  WT: { under: ['Warichu'] },
  WP: { under: ['Warichu'] },
};

const follows = (table: typeof rows): Condition =>
  failing(Object.keys(table), (element) => {
    const { under, only } = table[element.standard ?? ''] ?? {};
    return (under && !isUnder(element, under)) || (only && !hasOnly(element, only)) || false;
  });

const levelOf = ({ standard }: Element): number | undefined => {
  const level = /^H([1-6])$/.exec(standard ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
};

function levelsOf({ elements }: PdfDocument): { level: number; element: Element }[] {
  return elements.flatMap((element) => {
    const level = levelOf(element);
    return level === undefined ? [] : [{ level, element }];
  });
}

/** True if the attributes of an element have an entry. */
function hasAttribute({ dict }: Element, name: string, { objects }: PdfDocument): boolean {
  return objects
    .list(dict, 'A')
    .some((attributes) => objects.get(objects.toDict(attributes), name) !== undefined);
}

const idsOf = ({ elements, objects }: PdfDocument): string[] =>
  elements.flatMap(({ dict }) => objects.text(dict, 'ID') ?? []);

/** Checkpoints 02, 09, 13 to 15, 17 and 19: types of structure elements and how they are used. */
export const structureConditions: Record<string, Condition> = {
  /** A type leads to no standard one. */
  '02-001': ({ elements }) => elements.filter(({ standard }) => standard === undefined).map(pathOf),
  /** The role map goes in circles. */
  '02-003': ({ roles }) =>
    [...roles.keys()].filter((type) => {
      const seen = new Set<string>();
      let current: string | undefined = type;
      while (current !== undefined && !seen.has(current)) {
        seen.add(current);
        current = roles.get(current);
      }
      return current !== undefined;
    }),
  /** A standard type is mapped to another. */
  '02-004': ({ roles }) =>
    [...roles]
      .filter(([type, to]) => standardTypes.has(type) && toStandard(to, roles) !== type)
      .map(([type]) => type),
  '09-004': follows(rows),
  '09-005': follows(lists),
  '09-006': follows(contentsLists),
  '09-007': follows(rubies),
  '09-008': follows(warichus),
  /** A figure has no alternative or replacement text. */
  '13-004': failing(
    ['Figure'],
    ({ dict }, { objects }) =>
      !objects.text(dict, 'Alt')?.trim() && !objects.text(dict, 'ActualText'),
  ),
  /** The first heading is not of the first level. */
  '14-002': (document) =>
    levelsOf(document)
      .slice(0, 1)
      .filter(({ level }) => level !== 1)
      .map(({ element }) => pathOf(element)),
  /** A level is left out on the way down. */
  '14-003': (document) => {
    const headings = levelsOf(document);
    return headings
      .filter(({ level }, index) => level > (headings[index - 1]?.level ?? level) + 1)
      .map(({ element }) => pathOf(element));
  },
  /** Two headings without level in one element. */
  '14-006': ({ elements }) =>
    elements
      .filter(({ kids }) => kids.filter(({ standard }) => standard === 'H').length > 1)
      .map(pathOf),
  /** Headings with and without levels. */
  '14-007': (document) => {
    const without = document.elements.filter(({ standard }) => standard === 'H');
    return levelsOf(document).length > 0 ? without.map(pathOf) : [];
  },
  /** The heading of a column or row does not say of which, and no cell names it. */
  '15-003': failing(
    ['TH'],
    (element, document) => !hasAttribute(element, 'Scope', document) && !isNamed(element, document),
  ),
  /** A formula has no alternative text. */
  '17-002': failing(['Formula'], ({ dict }, { objects }) => !objects.text(dict, 'Alt')),
  /** A note has no identifier. */
  '19-003': failing(['Note'], ({ dict }, { objects }) => !objects.text(dict, 'ID')),
  /** Two elements have the identifier of a note. */
  '19-004': failing(['Note'], ({ dict }, document) => {
    const id = document.objects.text(dict, 'ID');
    return idsOf(document).filter((other) => other === id).length > 1;
  }),
};

/** True if a cell of the document names a heading by its identifier. */
function isNamed({ dict }: Element, { elements, objects }: PdfDocument): boolean {
  const id = objects.get(dict, 'ID');
  const cells = elements.filter(({ standard }) => standard === 'TD');
  return (
    id !== undefined &&
    cells.some((cell) =>
      objects
        .list(cell.dict, 'A')
        .flatMap((attributes) => objects.list(objects.toDict(attributes), 'Headers'))
        .some((header) => String(header) === String(id)),
    )
  );
}
