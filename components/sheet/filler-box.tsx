import type { CSSProperties } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { quietZone } from '@/lib/edition/addresses/qr-code';
import type { Edition } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import type { Filler } from '@/lib/layout/model/page-plan';
import {
  emMillimetres,
  type Millimetres,
  type SheetGrid,
  spanEm,
} from '@/lib/layout/model/sheet-grid';
import { FILLER_WHITE } from '@/lib/layout/page/fillers';
import { Ornament } from './ornament';
import { PageCode } from './page-code';
import { rows } from './rows';

export interface FillerBoxProps {
  filler: Filler;
  grid: SheetGrid;
  paper: Paper;
  edition: Edition;
  origin?: string | undefined;
}

/** What the paper puts where its text ends: an ornament 题花, or a box about itself. */
export function FillerBox({ filler, grid, ...about }: FillerBoxProps) {
  const { kind, rect } = filler;
  const style = {
    insetInlineStart: `${rect.column * (grid.columnEm + grid.gutterEm)}em`,
    width: `${spanEm(rect.columns, grid)}em`,
    top: rows(rect.row + FILLER_WHITE),
    height: rows(rect.rows - FILLER_WHITE),
  };
  if (kind === 'ornament') {
    return (
      <div className="placed filler ornament" style={style} aria-hidden="true">
        <Ornament />
      </div>
    );
  }
  return <HouseBox {...about} style={style} moduleMm={houseModule(filler, grid)} />;
}

interface HouseBoxProps extends Omit<FillerBoxProps, 'filler' | 'grid'> {
  style: CSSProperties;
  moduleMm: Millimetres;
}

/** Whose paper this is, what for, where to write to, and where the edition is on the web. */
function HouseBox({ paper, edition, origin, style, moduleMm }: HouseBoxProps) {
  const letters = [...paper.name].map((letter) => (/\p{Script=Han}/u.test(letter) ? 1.1 : 0.56));
  const nameEm = letters.reduce((sum, letter) => sum + letter, 0);
  return (
    <aside className="placed filler house" style={style}>
      <div className="house-card">
        <Ornament />
        <div className="house-said">
          <p
            className="house-name heavy"
            style={{ fontSize: `min(${(72 / nameEm).toFixed(1)}cqi, 14cqb)` }}
          >
            {paper.name}
          </p>
          {paper.tagline && <p className="house-line kai">{paper.tagline}</p>}
          {[paper.publisher, paper.contact].map(
            (line) =>
              line && (
                <p key={line} className="house-line">
                  {line}
                </p>
              ),
          )}
        </div>
        {origin && (
          <div className="house-code">
            <PageCode {...{ paper, edition, origin }} page={FRONT} moduleMm={moduleMm} />
            <p className="house-line hei">{languageOf(paper.language).messages.scanEdition}</p>
          </div>
        )}
      </div>
    </aside>
  );
}

const FRONT = { number: 1 };

/** A fifth of the box's height for the code, within what phones read from paper and what shouts. */
function houseModule({ rect }: Filler, grid: SheetGrid): Millimetres {
  const height = rect.rows * grid.rowEm * emMillimetres(grid);
  return Math.min(0.9, Math.max(0.4, height / 5 / (25 + 2 * quietZone)));
}

/** All that a house box may say. */
export function textOfHouse({ name, tagline = '', publisher = '', contact = '', language }: Paper) {
  return [name, tagline, publisher, contact, languageOf(language).messages.scanEdition].join('');
}
