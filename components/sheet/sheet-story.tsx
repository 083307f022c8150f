import Link from 'next/link';
import type { CSSProperties } from 'react';
import { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import type { LanguageAttributes } from '@/lib/language/language-attributes';
import { BANNER_PADDING } from '@/lib/layout/headings/set-label';
import type { Leg, PlacedHeading, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Rect } from '@/lib/layout/model/rect';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { PictureLoading } from './figure';
import { RowStack, SetBlock } from './row-stack';
import { rows } from './rows';
import { SetLines } from './set-text';

export interface SheetStoryProps {
  story: PlacedStory;
  date: string;
  grid: SheetGrid;
  language: string;
  /** The story's own, where that is another one. */
  foreign: Partial<LanguageAttributes>;
  /** True where another story of the page bears the same label: it is then said more quietly. */
  isLabelTold: boolean;
  loading?: PictureLoading | undefined;
}

/** One story where the make-up placed it: headings, plates, legs, in reading order. */
export function SheetStory(props: SheetStoryProps) {
  const { story, date, grid, language, foreign, isLabelTold, loading } = props;
  const { slug, kind, rank, rect, box, headings, plates, legs, jump } = story;
  const href = articlePath(date, slug);
  return (
    <article
      {...foreign}
      data-story={slug}
      data-rank={rank}
      data-kind={kind}
      data-boxed={box ? '' : undefined}
      data-label-told={isLabelTold ? '' : undefined}
      className="sheet-story"
      style={place(rect, grid)}
    >
      {headings.map((placed) => (
        <Heading key={placed.role} placed={placed} href={href} story={story} grid={grid} />
      ))}
      {plates.map((plate) => (
        <div
          key={plate.rect.row + plate.rect.column}
          className="placed"
          style={within(plate.rect, rect, grid, box?.paddingEm)}
        >
          <SetBlock content={plate.content} pictureRows={plate.pictureRows} loading={loading} />
        </div>
      ))}
      {legs.map((leg) => (
        <div key={leg.column} data-column="" className="leg" style={legStyle(leg, story, grid)}>
          <RowStack content={leg.content} loading={loading} />
        </div>
      ))}
      {jump?.to !== undefined && (
        <p className="jump kai" style={jumpStyle(story, grid)}>
          <Link href={pagePath(date, jump.to)} prefetch={false}>
            {languageOf(language).typography.continuedOn(jump.to)}
          </Link>
        </p>
      )}
    </article>
  );
}

interface HeadingProps {
  placed: PlacedHeading;
  href: ReturnType<typeof articlePath>;
  story: PlacedStory;
  grid: SheetGrid;
}

function Heading({ placed, href, story: { rect, box }, grid }: HeadingProps) {
  const { role, heading, row, rows: height, column, columns } = placed;
  const style = {
    ...within({ column, columns, row, rows: height }, rect, grid, box?.paddingEm),
    lineHeight: rows(height / heading.lines.length),
  };
  if (role === 'label') return <Label placed={placed} style={style} />;
  const lines = (
    <span className={`set ${heading.face}`} style={{ fontSize: `${heading.size}em` }}>
      <SetLines lines={heading.lines} size={heading.size} />
    </span>
  );
  if (role !== 'headline') {
    return (
      <p className={`placed heading ${role}-set`} style={style}>
        {lines}
      </p>
    );
  }
  return (
    <h2 className="placed heading headline-set" style={style}>
      <Link href={href} prefetch={false}>
        {lines}
      </Link>
    </h2>
  );
}

/** A standing label 栏目: a banner as wide as its words. */
function Label({ placed: { heading }, style }: { placed: PlacedHeading; style: CSSProperties }) {
  const lines = heading.lines.map((line) => ({ ...line, indent: 0, after: '' as const }));
  return (
    <p className="placed label-set" style={style}>
      <span
        className={`banner ${heading.face}`}
        style={{ fontSize: `${heading.size}em`, paddingInline: `${BANNER_PADDING}em` }}
      >
        <SetLines lines={lines} />
      </span>
    </p>
  );
}

/** A rectangle of the grid as a place in the type area. */
function place(rect: Rect, grid: SheetGrid): CSSProperties {
  return {
    insetInlineStart: `${rect.column * (grid.columnEm + grid.gutterEm)}em`,
    top: rows(rect.row),
    width: `${spanEm(rect.columns, grid)}em`,
    height: rows(rect.rows),
  };
}

/** The same inside a story's own rectangle. */
function within(rect: Rect, outer: Rect, grid: SheetGrid, padding = 0): CSSProperties {
  const moved = { ...rect, column: rect.column - outer.column, row: rect.row - outer.row };
  if (padding === 0) return place(moved, grid);
  return { ...place(moved, grid), paddingInline: `${padding}em` };
}

function legStyle(leg: Leg, { rect, box }: PlacedStory, grid: SheetGrid): CSSProperties {
  const index = leg.column - rect.column;
  const legEm = box?.legEm ?? grid.columnEm;
  const gutterEm = box?.gutterEm ?? grid.gutterEm;
  return {
    insetInlineStart: `${(box?.paddingEm ?? 0) + index * (legEm + gutterEm)}em`,
    top: rows(leg.row - rect.row),
    width: `${legEm}em`,
    height: rows(leg.rows),
  };
}

/** The jump line stands at the foot of the last leg. */
function jumpStyle({ rect, box }: PlacedStory, grid: SheetGrid): CSSProperties {
  return {
    insetInlineEnd: `${box?.paddingEm ?? 0}em`,
    top: rows(rect.rows - 1),
    width: `${grid.columnEm}em`,
  };
}
