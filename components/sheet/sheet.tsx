import type { CSSProperties } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import type { PagePlan, PlacedStory, Rule } from '@/lib/layout/model/page-plan';
import { emMillimetres, type SheetGrid } from '@/lib/layout/model/sheet-grid';
import type { PictureLoading } from './figure';
import { FillerBox } from './filler-box';
import { rows } from './rows';
import { SheetFolio } from './sheet-folio';
import { SheetMasthead } from './sheet-masthead';
import { SheetStory } from './sheet-story';

export interface SheetProps {
  plan: PagePlan;
  paper: Paper;
  edition: Edition;
  page: Page;
  /** Where the paper is on the web, if that is known: its pages then bear their address as a code. */
  origin?: string | undefined;
  loading?: PictureLoading | undefined;
}

/**
 * One page as printed: every rectangle and line of the plan at its place, in em and rows of the body, so
 * that screen, thumbnail and print differ only in what an em is.
 */
export function Sheet({ plan, paper, edition, page, origin, loading }: SheetProps) {
  const { grid, headKind, stories, rules, fillers } = plan;
  const messages = languageOf(paper.language).messages;
  const head = { paper, edition, page, grid, origin };
  const toldLabels = findToldLabels(stories);
  const foreignOf = ({ slug }: PlacedStory) => {
    const article = edition.articles.find((one) => one.slug === slug);
    return article ? foreignAttributes(article.title + article.summary, paper.language) : {};
  };
  return (
    <section
      data-page={plan.number}
      className="sheet"
      {...languageAttributes(paper.language)}
      aria-label={`${messages.page(plan.number)} ${plan.name}`}
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
            foreign={foreignOf(story)}
            isLabelTold={toldLabels.has(story)}
            loading={loading}
          />
        ))}
        {rules.map((rule) => (
          <div key={keyOf(rule)} className={`rule ${rule.kind}`} style={ends(rule)} />
        ))}
        {fillers.map((filler) => (
          <FillerBox key={keyOf(filler.rect)} {...{ filler, grid, paper, edition, origin }} />
        ))}
      </div>
    </section>
  );
}

/** Stories whose label stands over an earlier one of the page: a banner over each would look like a form. */
function findToldLabels(stories: readonly PlacedStory[]): Set<PlacedStory> {
  const told = new Set<string>();
  return new Set(
    stories.filter(({ headings }) => {
      const label = headings.find(({ role }) => role === 'label')?.heading.text;
      if (label === undefined) return false;
      const isTold = told.has(label);
      told.add(label);
      return isTold;
    }),
  );
}

/** The sheet's own measures for the style sheet: millimetres, and what an em and a row are. */
function measuresOf(grid: SheetGrid): CSSProperties {
  const { widthMm, heightMm, margins, rowEm } = grid;
  const measures: Record<`--${string}`, string | number> = {
    '--sheet-width': widthMm,
    '--sheet-height': heightMm,
    '--margin-top': margins.top,
    '--margin-left': margins.left,
    '--body-mm': emMillimetres(grid),
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

function keyOf(thing: object): string {
  return JSON.stringify(thing);
}
