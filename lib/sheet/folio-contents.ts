import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { formatDayParts, formatLunarDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Millimetres, SheetGrid } from '@/lib/layout/model/sheet-grid';
import { listCredits, type Makers } from './fact-lines';
import { areaWidth, emsOf, leastType, lineType } from './masthead-sizes';

/** Texts and sizes of the folio 报眉 of an inner page. */
export interface Folio {
  day: string[];
  /** Editors, designers and proofreaders of the page, each with a title. */
  credits: string[];
  /** False if the sheet is too narrow for the name of the paper. */
  isPaperNamed: boolean;
  /** Size of the date; the other sizes are relative to it. */
  type: Millimetres;
  /** Size of the page's name, in em of the type. */
  nameEm: number;
}

interface FolioInput {
  paper: Paper;
  edition: Pick<Edition, 'date' | 'status'>;
  page: Pick<Page, 'name'> & Makers;
  isUndated?: boolean | undefined;
  grid: SheetGrid;
  /** Width of the QR code at its end, 0 if there is none. */
  code: Millimetres;
}

/** Size of the page's and the paper's name in em of the other type, with the white in and around them. */
const NAME_EM = 1.7;
/** Width of the page's number and of the white between the parts, in em. */
const NUMBER_AND_GAPS = 9;

/**
 * Chooses the size at which date or credits fit on one line with the names. Where that would be below 6 pt,
 * the facts take more lines, then the paper's name is left out, then the page's name is set smaller.
 */
export function toFolio({ paper, edition, page, grid, code, isUndated }: FolioInput): Folio {
  const day = isUndated ? [] : folioDay(paper, edition);
  const credits = listCredits(page, paper.language);
  const widest = Math.max(0, ...[...day, ...credits].map(emsOf));
  const room = (areaWidth(grid) - code) / leastType - NUMBER_AND_GAPS - widest;
  const [own, paperName] = [emsOf(page.name), emsOf(paper.name) * NAME_EM];
  const isPaperNamed = own * NAME_EM + paperName <= room;
  const names = own * NAME_EM + (isPaperNamed ? paperName : 0);
  const facts = [day, credits].map((some) => some.join('　')).sort((a, b) => emsOf(b) - emsOf(a));
  const size = lineType(facts.slice(0, 1), grid, {
    ems: names + NUMBER_AND_GAPS,
    millimetres: code,
  });
  return {
    day,
    credits,
    isPaperNamed,
    type: Math.max(leastType, size),
    nameEm: Math.min(NAME_EM, Math.max(1, room / own)),
  };
}

/** Returns day, weekday and, in languages that have one, the day of the traditional calendar; a proof is marked. */
function folioDay({ language }: Paper, { date, status }: FolioInput['edition']): string[] {
  const day = [...formatDayParts(date, language), formatLunarDay(date, language) ?? []].flat();
  return status === 'published' ? day : [languageOf(language).messages.proof, ...day];
}
