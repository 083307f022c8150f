import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { faceOf } from '@/lib/layout/model/face-of';
import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Face } from '@/lib/layout/model/story';
import type { BodyRow, SetLine } from '@/lib/layout/model/typeset-text';
import type { FaceTexts } from '../site/fonts';
import { textOfHouse } from './filler-box';
import { textOfFolio } from './sheet-folio';
import { textOfMasthead } from './sheet-masthead';

/** What sheets set in each face, from their plans: letter for letter, hyphens and markers too. */
export function textsOfSheets(edition: Edition, pages: Page[], paper: Paper): FaceTexts {
  const { language } = paper;
  const { typography } = languageOf(language);
  const plans = pages.flatMap(({ plan }) => plan ?? []);
  const texts: Record<Face, string> = { song: '-•', heavy: '', hei: '', kai: '' };
  const add = (lines: SetLine[], base: Face) => {
    for (const { pieces, marker } of lines) {
      texts[base] += marker?.text ?? '';
      for (const { text, style } of pieces) texts[faceOf(style, base, typography)] += text;
    }
  };
  for (const { stories } of plans) for (const story of stories) addStory(story, add);
  const jumps = plans.map((plan) => textOfJumps(plan, language)).join('');
  const around = pages.map((page) => textsAround({ paper, edition, page })).join('');
  const { song, heavy, hei, kai } = texts;
  // Every face sets parts of what stands round the stories.
  return {
    heavy: heavy + around,
    hei: hei + around,
    kai: kai + around + jumps,
    'sheet-song': song + around,
  };
}

/** What the paper itself says on a page: its head and its fillers. */
function textsAround(of: { paper: Paper; edition: Edition; page: Page }): string {
  const { plan } = of.page;
  const head = plan?.headKind === 'folio' ? textOfFolio(of) : textOfMasthead(of);
  return head + (plan?.fillers.length ? textOfHouse(of.paper) : '');
}

function textOfJumps({ stories }: PagePlan, language: string): string {
  return stories
    .map(({ jump }) =>
      jump?.to === undefined ? '' : languageOf(language).typography.continuedOn(jump.to),
    )
    .join('');
}

type Add = (lines: SetLine[], base: Face) => void;

function addStory({ headings, plates, legs }: PlacedStory, add: Add): void {
  for (const { heading } of headings) add(heading.lines, heading.face);
  for (const { content } of plates) addRow(content, add);
  for (const { content } of legs.flatMap((leg) => leg.content)) addRow(content, add);
}

function addRow(row: BodyRow, add: Add): void {
  switch (row.kind) {
    case 'line':
      add([row.line], row.face);
      return;
    case 'facts':
      add([row.title, ...(row.titleMore ?? [])], 'hei');
      for (const inner of row.rows) addRow(inner, add);
      return;
    case 'table':
      add(row.head.flat(), 'hei');
      add(row.cells.flat(2), 'song');
      return;
    case 'figure':
      add(row.caption, 'kai');
      return;
    case 'white':
      return;
    default:
      row satisfies never;
  }
}
