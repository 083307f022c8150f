/** Checks fields that refer to something else: a section of the paper, a page or another article of the edition. */

import { findSection } from '@/lib/addresses/find-section';
import type { Manuscript } from '../manuscript';
import { findSuggestion } from './find-suggestion';
import type { EditionSettings, Paper } from './schema';

export interface FieldTargets {
  paper: Paper;
  settings: EditionSettings;
  /** The slugs of the edition's articles, by slug, former slug and file name. */
  slugs: ReadonlyMap<string, string>;
}

export function checkFields(manuscript: Manuscript, targets: FieldTargets): void {
  checkSection(manuscript, targets.paper);
  checkPage(manuscript, targets.settings);
  checkNeighbour(manuscript, targets.slugs);
  checkAd(manuscript);
}

function checkSection({ known, fields, report }: Manuscript, { sections }: Paper): void {
  const { section } = known;
  const ids = sections.map(({ id }) => id);
  if (section === undefined || findSection(sections, section)) return;
  const suggestion =
    sections.find(({ name }) => name === section)?.id ?? findSuggestion(section, ids);
  const fix = suggestion ? `did you mean ${suggestion}?` : `paper.yaml has ${ids.join(', ')}`;
  const message = `unknown section "${section}"`;
  report(fields.placeOf(['section']), { code: 'unknown-section', message, fix });
}

/** A page that edition.yaml does not list is only a warning: the page is made, without a name or editors. */
function checkPage({ known, fields, report }: Manuscript, { pages }: EditionSettings): void {
  const numbers = pages.map(({ number }) => number);
  if (known.page === undefined || numbers.length === 0 || numbers.includes(known.page)) return;
  report(fields.placeOf(['page']), {
    code: 'unknown-page',
    severity: 'warning',
    message: `page ${known.page} is not in edition.yaml`,
    fix: `add it there, or write ${numbers.join(', ')}`,
  });
}

function checkNeighbour(
  { known, fields, report, slug }: Manuscript,
  slugs: FieldTargets['slugs'],
): void {
  const neighbour = known.layout?.keepWith;
  if (neighbour === undefined) return;
  if (neighbour !== slug && slugs.get(neighbour) === neighbour) return;
  const others = [...slugs.values()].filter((other) => other !== slug);
  const suggestion = slugs.get(neighbour) ?? findSuggestion(neighbour, others);
  const isAnother = suggestion !== undefined && suggestion !== slug;
  report(fields.placeOf(['layout', 'keepWith']), {
    code: 'unknown-neighbour',
    message: `keepWith "${neighbour}" is not another article of this edition`,
    fix: isAnother
      ? `did you mean ${suggestion}?`
      : 'write the slug of another article of this edition',
  });
}

/** An advertisement needs a size, and only an advertisement has one. Its page may be written in two places. */
function checkAd({ known, fields, report }: Manuscript): void {
  const { kind, ad, page } = known;
  if (kind === 'ad' && !('ad' in fields.raw)) {
    report(fields.placeOf(['kind']), {
      code: 'missing-field',
      message: 'the advertisement has no size',
      fix: 'add ad: { columns: 2, rows: 20 }, or ad: { width: 100, height: 80 } in millimetres',
    });
  }
  if (ad && kind !== 'ad') {
    report(fields.placeOf(['ad']), {
      code: 'ad-without-kind',
      message: 'ad is for advertisements, and this article is none',
      fix: 'add kind: ad, or remove ad',
    });
  }
  if (ad?.page !== undefined && page !== undefined && ad.page !== page) {
    report(fields.placeOf(['ad', 'page']), {
      code: 'two-pages',
      message: `the advertisement is on page ${page} and on page ${ad.page}`,
      fix: 'write one of them',
    });
  }
}
