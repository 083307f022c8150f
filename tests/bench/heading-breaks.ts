/**
 * Line breaks of headings: how many fall inside a word, as a dictionary has it that make-up does not use
 * (`outside-dictionary.ts`), and how many headlines are staircases. Every edition of a content folder
 * (`CONTENT_DIR`, the sample by default) is made up for three sheets. Two further sets show how words are cut
 * where there is hardly any room and in text that nobody wrote as a headline: each heading, and each clause of the
 * articles that is as long as a headline, is set at every width from 4 to 12 em. `LIST=1` prints the breaks
 * inside words.
 */
import type { Article } from '@/lib/content/article';
import { listDates } from '@/lib/content/files/content-folder';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toStory } from '@/lib/edition/to-story';
import { prepareHeading } from '@/lib/layout/headings/prepare-heading';
import { fitHeading, setHeading } from '@/lib/layout/headings/set-heading';
import type { PlacedHeading } from '@/lib/layout/model/page-plan';
import { type SheetGrid, type SheetSize, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { isInsideOutsideWord, outsideWordAt } from './outside-dictionary';

const contentDir = process.env.CONTENT_DIR ?? 'content';
const sheets: SheetSize[] = ['tabloid', 'a4', 'broadsheet', { width: 148, height: 210 }];
const widths = [4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Tally {
  breaks: number;
  inside: { lines: string[]; word: string }[];
}

export async function benchHeadingBreaks(): Promise<void> {
  const { paper } = await readPaper(contentDir);
  if (!paper) throw new Error(`${contentDir} has no readable paper.yaml`);
  const headings: Tally = { breaks: 0, inside: [] };
  const clauses: Tally = { breaks: 0, inside: [] };
  const bySheet = new Map(sheets.map((sheet) => [sheet, { breaks: 0, inside: [] } as Tally]));
  const stairs: string[] = [];
  let headlines = 0;
  for (const date of await listDates(contentDir)) {
    const { edition } = await readEdition(contentDir, date, paper);
    if (!edition) continue;
    const { articles, settings } = edition;
    const metrics = await openTextMetrics({ paper, articles });
    for (const article of articles) {
      for (const text of headingsOf(article)) setAtAllWidths(text, metrics, headings);
      for (const text of clausesOf(toStory(article, paper.language)))
        setAtAllWidths(text, metrics, clauses);
    }
    for (const sheet of sheets) {
      const plan = await planEdition({
        paper: { ...paper, sheet: { ...paper.sheet, size: sheet } },
        settings,
        articles,
      });
      for (const { stories, grid } of plan.pages) {
        for (const placed of stories.flatMap(({ headings: all }) => all)) {
          const { role, heading } = placed;
          if (role === 'byline' || role === 'from') continue;
          count(heading, tallyOf(bySheet, sheet));
          if (role !== 'headline') continue;
          headlines += 1;
          if (isStaircase(placed, grid, metrics)) stairs.push(linesOf(heading).join('/'));
        }
      }
    }
  }
  console.log(`headings of ${contentDir}, as a dictionary judges that make-up does not use`);
  for (const [sheet, tally] of bySheet) report(`made up for ${nameOf(sheet)}`, tally);
  report('each heading, 4 to 12 em', headings);
  report('each clause of 8 to 22 characters, 4 to 12 em', clauses);
  console.log(`staircases: ${stairs.length} of ${headlines} headlines`);
  if (process.env.LIST === '1') console.log(stairs.map((lines) => `  ${lines}`).join('\n'));
}

const headingsOf = ({ title, kicker, deck, label }: Article): string[] =>
  [title, kicker, deck, label].filter((text) => text !== undefined);

/** The clauses of an article's paragraphs that are as long as headlines. */
function clausesOf({ blocks }: Story): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const text = block.runs.map((run) => run.text).join('');
    return text.split(/[，。！？；：\s]/u).filter(({ length }) => length >= 8 && length <= 22);
  });
}

function setAtAllWidths(text: string, metrics: TextMetrics, tally: Tally): void {
  const prepared = prepareHeading({ runs: [{ text }], face: 'heavy', metrics });
  for (const width of widths) {
    const heading = fitHeading(prepared, { size: 1, width, maxLines: 99 });
    if (heading) count(heading, tally);
  }
}

function count(heading: SetHeading, tally: Tally): void {
  const lines = linesOf(heading);
  const width = Math.max(...heading.lines.map((line) => line.width)) / heading.size;
  let offset = 0;
  for (const [index, { after }] of heading.lines.slice(0, -1).entries()) {
    offset = heading.text.indexOf(lines[index] ?? '', offset) + (lines[index]?.length ?? 0);
    tally.breaks += 1;
    if (after !== '' || !isInsideOutsideWord(heading.text, offset)) continue;
    const word = outsideWordAt(heading.text, offset) ?? '';
    if (word.length + marksAround(word, heading.text) > width) continue;
    tally.inside.push({ lines, word });
  }
}

/** Marks that stay on the line of a word. */
function marksAround(word: string, text: string): number {
  const at = text.indexOf(word);
  return (
    Number(/[“‘《〈（]/.test(text[at - 1] ?? '')) +
    Number(/[\p{Pe}\p{Pf}\p{Po}]/u.test(text[at + word.length] ?? ''))
  );
}

const linesOf = ({ lines }: SetHeading): string[] =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

/**
 * True for four lines or more, or three of at most four characters in the mean, where two lines do at a size that a
 * headline may have.
 */
function isStaircase(
  { heading, columns }: PlacedHeading,
  grid: SheetGrid,
  metrics: TextMetrics,
): boolean {
  const { text, face, lines } = heading;
  const isShort = lines.length > 3 || (lines.length === 3 && text.length <= 12);
  if (!isShort) return false;
  const width = spanEm(columns, grid);
  const fewer = setHeading({ text, face, metrics, width, size: smallestHeadline, maxLines: 2 });
  return fewer !== undefined && fewer.brokenWords === 0;
}

/** In em of the body: the smallest size of the lowest rank. */
const smallestHeadline = 1.25;

const nameOf = (sheet: SheetSize): string =>
  typeof sheet === 'string' ? sheet : `${sheet.width} × ${sheet.height} mm`;

function tallyOf(tallies: Map<SheetSize, Tally>, sheet: SheetSize): Tally {
  const tally = tallies.get(sheet) ?? { breaks: 0, inside: [] };
  tallies.set(sheet, tally);
  return tally;
}

function report(what: string, { breaks, inside }: Tally): void {
  const share = ((inside.length / Math.max(1, breaks)) * 100).toFixed(2);
  console.log(`${what}: ${breaks} breaks, ${inside.length} inside a word (${share} %)`);
  if (process.env.LIST !== '1') return;
  const found = new Set(inside.map(({ lines, word }) => `  ${lines.join('/')}  (${word})`));
  for (const line of found) console.log(line);
}

if (process.argv[1]?.endsWith('heading-breaks.ts')) await benchHeadingBreaks();
