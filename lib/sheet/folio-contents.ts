import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { formatDay, formatLunarDay, formatWeekday } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Millimetres, SheetGrid } from '@/lib/layout/model/sheet-grid';
import { areaWidth, emsOf, lineType } from './masthead-sizes';

/** 报眉 of an inner page: what it says beside its number, and how large. */
export interface Folio {
  day: string[];
  /** Who made the page. */
  credits: string[];
  /** False where the sheet is too narrow to say whose paper it is; its front page does. */
  isPaperNamed: boolean;
  /** Size of the date, in which all others are counted. */
  type: Millimetres;
  /** Size of the page's name, in em of the type. */
  nameEm: number;
}

type Makers = 'editors' | 'designers' | 'proofreaders';

interface FolioAsk {
  paper: Paper;
  edition: Pick<Edition, 'date'>;
  page: Pick<Page, 'name' | Makers>;
  grid: SheetGrid;
  /** Width of the code at its end, 0 where there is none. */
  code: Millimetres;
}

/** Type of the page's and the paper's name, in em of the rest, with the white in and round them. */
const NAME_EM = 1.7;
/** The number of the page, and white between the parts, in em. */
const NUMBER_AND_GAPS = 9;
/** 6 pt: nothing is set smaller, it takes another line instead. */
const LEAST_TYPE: Millimetres = 2.12;

/** Type so small that all stands on one line; where that is too small the facts take two, then names give way. */
export function toFolio({ paper, edition, page, grid, code }: FolioAsk): Folio {
  const day = folioDay(paper, edition);
  const credits = folioCredits(paper, page);
  const widest = Math.max(...[...day, ...credits].map(emsOf));
  const room = (areaWidth(grid) - code) / LEAST_TYPE - NUMBER_AND_GAPS - widest;
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
    type: Math.max(LEAST_TYPE, size),
    nameEm: Math.min(NAME_EM, Math.max(1, room / own)),
  };
}

/** Which day it is, in all the calendars of the language. */
function folioDay({ language }: Paper, { date }: Pick<Edition, 'date'>): string[] {
  return [formatDay, formatWeekday, formatLunarDay].flatMap((tell) => tell(date, language) ?? []);
}

/** Who made the page, each with what they did. */
function folioCredits(
  { language }: Paper,
  { editors, designers, proofreaders }: Pick<Page, Makers>,
): string[] {
  const messages = languageOf(language).messages;
  return [
    ...editors.map((name) => `${messages.editors} ${name}`),
    ...designers.map((name) => `${messages.designers} ${name}`),
    ...proofreaders.map((name) => `${messages.proofreaders} ${name}`),
  ];
}
