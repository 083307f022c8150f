import type { CSSProperties } from 'react';
import type { Paper } from '@/lib/content/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { wordsOf } from '@/lib/edition/words';
import type { Filler, PagePlan, Rule } from '@/lib/layout/page-plan';
import { type SheetGrid, spanEm } from '@/lib/layout/sheet';
import { rows } from './rows';
import { SheetFolio, SheetMasthead } from './sheet-head';
import { SheetStory } from './sheet-story';

export interface SheetProps {
  plan: PagePlan;
  paper: Paper;
  edition: Edition;
  page: Page;
}

/**
 * One page as printed: every rectangle and line of the plan at its place, in em and rows of the body, so
 * that screen, thumbnail and print differ only in what an em is.
 */
export function Sheet({ plan, paper, edition, page }: SheetProps) {
  const { grid, headKind, stories, rules, fillers } = plan;
  const words = wordsOf(paper.language);
  const head = { paper, edition, page, areaEm: spanEm(grid.columns, grid) };
  return (
    <section
      data-page={plan.number}
      className="sheet"
      lang={paper.language}
      aria-label={`${words.page(plan.number)} ${plan.name}`}
      style={measuresOf(grid)}
    >
      <div className="type-area">
        <div className="placed sheet-head" style={{ height: rows(grid.headRows) }}>
          {headKind === 'masthead' ? <SheetMasthead {...head} /> : <SheetFolio {...head} />}
        </div>
        {stories.map((story) => (
          <SheetStory
            key={`${story.slug} ${story.kind}`}
            story={story}
            date={edition.date}
            grid={grid}
            language={paper.language}
          />
        ))}
        {rules.map((rule) => (
          <div key={keyOf(rule)} className={`rule ${rule.kind}`} style={ends(rule)} />
        ))}
        {fillers.map((filler) => (
          <FillerBox key={keyOf(filler.rect)} filler={filler} grid={grid} />
        ))}
      </div>
    </section>
  );
}

/** The sheet's own measures for the style sheet: millimetres, and what an em and a row are. */
function measuresOf(grid: SheetGrid): CSSProperties {
  const { widthMm, heightMm, margins, bodySize, rowEm } = grid;
  const measures: Record<`--${string}`, string | number> = {
    '--sheet-width': widthMm,
    '--sheet-height': heightMm,
    '--margin-top': margins.top,
    '--margin-left': margins.left,
    '--body-mm': (bodySize * 25.4) / 72,
    '--row': `${rowEm}em`,
  };
  return measures;
}

function ends({ fromEm, toEm, fromRow, toRow }: Rule): CSSProperties {
  return {
    insetInlineStart: `${fromEm}em`,
    width: `${toEm - fromEm}em`,
    top: rows(fromRow),
    height: rows(toRow - fromRow),
  };
}

function FillerBox({ filler, grid }: { filler: Filler; grid: SheetGrid }) {
  const { column, columns, row, rows: height } = filler.rect;
  const style = {
    insetInlineStart: `${column * (grid.columnEm + grid.gutterEm)}em`,
    width: `${columns * grid.columnEm + (columns - 1) * grid.gutterEm}em`,
    top: rows(row),
    height: rows(height),
  };
  return <div className={`placed filler ${filler.kind}`} style={style} aria-hidden="true" />;
}

function keyOf(thing: object): string {
  return JSON.stringify(thing);
}
