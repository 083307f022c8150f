/**
 * Lists the texts of the stories on some pages, each whole: a paragraph that goes on in the next column or on another
 * page is one text.
 */
import type { ComposedPage } from '../composed-page';
import type { SheetItem, StoryGroup, TextItem, TextRole } from '../sheet-item';

/** A part of a text: a run of a line of an item. */
export interface TextPart {
  item: TextItem;
  line: number;
  run: number;
  /** Where it is in the text. */
  from: number;
  to: number;
}

export interface WholeText {
  text: string;
  parts: TextPart[];
}

/** The roles of texts that are the article's own; others lead from page to page. */
const isMarkable: Readonly<Record<TextRole, boolean>> = {
  label: true,
  kicker: true,
  headline: true,
  deck: true,
  byline: true,
  from: false,
  paragraph: true,
  item: true,
  crosshead: true,
  quote: true,
  code: true,
  verse: true,
  note: true,
  'facts-title': true,
  caption: true,
  cell: true,
  jump: false,
  masthead: false,
  folio: false,
  contents: false,
  'contents-group': false,
  house: false,
  ad: false,
  'slug-line': false,
};

export function listWholeTexts(pages: readonly ComposedPage[]): WholeText[] {
  const texts: WholeText[] = [];
  /** The last text of each role, by story: an item that continues goes on with it. */
  const open = new Map<string, WholeText>();
  for (const { items } of pages) {
    for (const { slug, items: own } of items.filter(isStory)) {
      for (const { item, holder } of listStoryTexts(own)) {
        const key = `${slug} ${holder} ${item.role}`;
        const before = item.continues ? open.get(key) : undefined;
        const whole = before ?? { text: '', parts: [] };
        if (!before) texts.push(whole);
        addItem(whole, item);
        open.set(key, whole);
      }
    }
  }
  return texts;
}

const isStory = (item: SheetItem): item is StoryGroup =>
  item.kind === 'group' && item.role === 'story';

/** Lists the texts of a story in reading order, with the kind of box that each is in. */
function listStoryTexts(
  items: readonly SheetItem[],
  holder = '',
): { item: TextItem; holder: string }[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return isMarkable[item.role] ? [{ item, holder }] : [];
    if (item.kind !== 'group') return [];
    if (item.role === 'table') {
      return item.rows.flatMap(({ cells }) => listStoryTexts(cells, item.role));
    }
    return listStoryTexts(item.items, item.role === 'leg' ? holder : item.role);
  });
}

function addItem(whole: WholeText, item: TextItem): void {
  for (const [line, { runs, after }] of item.lines.entries()) {
    for (const [run, { text }] of runs.entries()) {
      const from = whole.text.length;
      whole.text += text;
      whole.parts.push({ item, line, run, from, to: whole.text.length });
    }
    whole.text += after;
  }
}
