import type { Article } from '@/lib/content/article';
import { type Diagnostic, type Finding, reportTo } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readBytes } from '@/lib/content/files/read-bytes';
import { parseManuscript } from '@/lib/content/manuscript';
import type { EditionContent } from '@/lib/content/read-edition';
import { longestText } from '@/lib/content/source/parse-source';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { Unheld } from '@/lib/layout/refusals/list-unheld';
import { describeBareIndexes, describeBarePages } from './describe-bare';
import { describeRefusals } from './describe-refusals';
import { toEditionInput } from './plan-edition';

export interface MakeUpCheck {
  contentDir: string;
  paper: Paper;
  edition: EditionContent;
}

/** True if an edition has instructions that only its make-up shows not to hold. */
export function hasInstructions({ paper, edition }: Omit<MakeUpCheck, 'contentDir'>): boolean {
  return (
    paper.sections.some(({ page }) => page !== undefined) ||
    edition.settings.pages.length > 0 ||
    edition.articles.some(isInstructed)
  );
}

function isInstructed({ kind, page, pins }: Article): boolean {
  const { span, box, place, picture, keepWith } = pins;
  return (
    kind === 'ad' ||
    kind === 'index' ||
    [page, span, box, place, picture, keepWith].some((one) => one !== undefined)
  );
}

/**
 * Makes an edition up and reports the instructions of the editor that do not hold, each at its place, and what a good
 * editor would send back.
 */
export async function checkMakeUp(check: MakeUpCheck): Promise<Diagnostic[]> {
  const input = await toEditionInput({ paper: check.paper, ...check.edition });
  const plan = makeUpEdition(input);
  return [
    ...(await describeUnheld(plan, check)),
    ...(await describeRefusals({ ...check, plan, input })),
  ];
}

/** Describes the instructions that do not hold in a plan, each at its place. */
export async function describeUnheld(
  { unheld, pages }: Pick<EditionPlan, 'unheld' | 'pages'>,
  check: MakeUpCheck,
): Promise<Diagnostic[]> {
  const { contentDir, edition } = check;
  const diagnostics = [
    ...(await describeBarePages(pages, check)),
    ...(await describeBareIndexes(pages, check)),
  ];
  for (const one of unheld) {
    const file = edition.articles.find(({ slug }) => slug === one.slug)?.file;
    if (file === undefined) continue;
    const bytes = await readBytes(contentDir, file, { most: longestText });
    const { fields } = parseManuscript(file, bytes);
    const [path, ...others] = pathsOf(one).filter((keys) => hasField(fields.raw, keys));
    const place = fields.placeOf(path ?? others[0] ?? ['title']);
    reportTo(diagnostics, file)(place, { severity: 'warning', ...describe(one) });
  }
  return diagnostics;
}

/** The fields that an instruction may be written in. */
function pathsOf({ rule }: Unheld): string[][] {
  switch (rule) {
    case 'page':
      return [['page'], ['ad', 'page']];
    case 'section':
      return [['section']];
    case 'span':
    case 'box':
    case 'place':
    case 'picture':
    case 'keepWith':
      return [['layout', rule]];
    case 'size':
      return [['ad']];
    default:
      return rule satisfies never;
  }
}

function hasField(raw: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let value: unknown = raw;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return true;
}

function describe(one: Unheld): Finding {
  switch (one.rule) {
    case 'page': {
      const { wanted, got, pages } = one;
      const isBeyond = wanted > pages;
      return {
        code: 'unheld-page',
        message: isBeyond
          ? `the edition has no page ${wanted}, so this is printed on page ${got}`
          : `page ${wanted} has no room for this, so it is printed on page ${got}`,
        fix: isBeyond
          ? `write page: ${got}, or list page ${wanted} and those before it in edition.yaml`
          : `write page: ${got}, or take something else off page ${wanted}`,
      };
    }
    case 'section':
      return {
        code: 'unheld-section',
        message: `page ${one.wanted}, to which paper.yaml ties ${one.section}, has no room for this, so it is printed on page ${one.got}`,
        fix: `shorten what is on page ${one.wanted}, or write page: ${one.got}`,
      };
    case 'span':
      return {
        code: 'unheld-span',
        message:
          one.wanted > one.columns
            ? `the story cannot span ${one.wanted} columns: page ${one.page} has ${one.columns}`
            : `page ${one.page} comes out full only if the story spans ${one.got} columns, not ${one.wanted}`,
        fix: `write span: ${one.got}, or remove span`,
      };
    case 'box':
      return {
        code: 'unheld-box',
        message: `page ${one.page} prints the story ${one.wanted ? 'without' : 'with'} a box`,
        fix: 'remove box',
      };
    case 'picture':
      return {
        code: 'unheld-picture',
        ...(one.got === 0
          ? {
              message: `the story has no picture that could be ${one.wanted}`,
              fix: 'show a picture in the story, or remove picture',
            }
          : {
              message: `page ${one.page} comes out full only if the picture is not ${one.wanted}`,
              fix: 'remove picture, or give the story more room',
            }),
      };
    case 'place':
      return {
        code: 'unheld-place',
        message:
          one.wanted === 'lead'
            ? `another story leads page ${one.page}`
            : `the story is not at the ${one.wanted} of page ${one.page}: another is there`,
        fix: 'remove place here or in the other story',
      };
    case 'keepWith':
      return {
        code: 'unheld-neighbour',
        message: `the story is on page ${one.page}, but not beside ${one.wanted}`,
        fix: 'give both the same page, or remove keepWith',
      };
    case 'size': {
      const { columns, rows, width, height } = one;
      return {
        code: 'ad-too-large',
        message: `the advertisement is larger than page ${one.page}, so it is printed smaller`,
        fix: `write at most { columns: ${columns}, rows: ${rows} }, or { width: ${width}, height: ${height} } in millimetres`,
      };
    }
    default:
      return one satisfies never;
  }
}
