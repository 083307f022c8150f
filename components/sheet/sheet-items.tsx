import { languageAttributes } from '@/lib/language/language-attributes';
import type { Place, SheetGroup, SheetItem } from '@/lib/sheet/sheet-item';
import { CropMarks } from './crop-marks';
import { DrawItem } from './draw-item';
import { DrawTable } from './draw-table';
import { placeStyle } from './place-style';
import type { SheetMedium } from './sheet-medium';

export interface SheetItemsProps {
  items: readonly SheetItem[];
  /** The place of the element that holds them. */
  holder: Place;
  medium: SheetMedium;
}

/** Renders the items of a sheet: an element for each kind and role, placed by its style. */
export function SheetItems({ items, holder, medium }: SheetItemsProps) {
  return items.map((item, index) =>
    item.kind === 'group' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a sheet never move
      <Group key={index} {...{ group: item, holder, medium }} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a sheet never move
      <DrawItem key={index} {...{ item, holder, medium }} />
    ),
  );
}

interface GroupProps {
  group: SheetGroup;
  holder: Place;
  medium: SheetMedium;
}

function Group({ group, holder, medium }: GroupProps) {
  const style = placeStyle(group, holder);
  if (group.role === 'table') {
    return (
      <>
        <DrawTable table={group} style={style} medium={medium} />
        <SheetItems items={group.rules} holder={holder} medium={medium} />
      </>
    );
  }
  const inside = <SheetItems items={group.items} holder={group} medium={medium} />;
  switch (group.role) {
    case 'story':
      return (
        <article
          {...(group.language !== undefined && languageAttributes(group.language))}
          id={group.anchor}
          data-story={group.slug}
          data-rank={group.rank}
          data-kind={group.part}
          data-boxed={group.isBoxed ? '' : undefined}
          aria-label={group.kindName}
          className="sheet-story placed"
          style={style}
        >
          {inside}
        </article>
      );
    case 'masthead':
    case 'folio':
      return (
        <header className={`sheet-${group.role} placed`} style={style}>
          {inside}
        </header>
      );
    case 'leg':
      return (
        <div data-column="" className="placed" style={style}>
          {inside}
        </div>
      );
    case 'figure':
      return (
        <figure className="placed" style={style}>
          {inside}
        </figure>
      );
    case 'facts':
      return (
        <div role="note" className="set-facts placed" style={style}>
          {inside}
        </div>
      );
    case 'contents':
      return (
        <ul className="set-contents placed" style={style}>
          {inside}
        </ul>
      );
    case 'contents-entry':
      return (
        <li className="placed" style={style}>
          {inside}
        </li>
      );
    case 'house':
      return (
        <aside role="note" className="house-box placed" style={style}>
          {inside}
        </aside>
      );
    case 'ad':
      return (
        // Within the region of its page, not a landmark beside it.
        <aside
          role="note"
          aria-label={group.label}
          data-ad={group.slug}
          className="sheet-ad placed"
          style={style}
        >
          {inside}
        </aside>
      );
    case 'ornament':
      return (
        <div aria-hidden="true" className="placed" style={style}>
          {inside}
        </div>
      );
    case 'crop-marks':
      return <CropMarks {...{ group, style, medium }} />;
    default:
      return group satisfies never;
  }
}
