/** Fields that point at something else: a section of the paper, a page or an article of the edition. */

import type { Manuscript } from '../manuscript';
import { findSuggestion } from './find-suggestion';
import type { EditionSettings, Paper } from './schema';

export interface FieldTargets {
  paper: Paper;
  settings: EditionSettings;
  /** Slugs by every name an article of the edition has. */
  slugs: ReadonlyMap<string, string>;
}

export function checkFields(manuscript: Manuscript, targets: FieldTargets): void {
  checkSection(manuscript, targets.paper);
  checkPage(manuscript, targets.settings);
  checkNeighbour(manuscript, targets.slugs);
}

function checkSection({ known, fields, report }: Manuscript, { sections }: Paper): void {
  const { section } = known;
  const ids = sections.map(({ id }) => id);
  if (section === undefined || ids.includes(section)) return;
  const meant = sections.find(({ name }) => name === section)?.id ?? findSuggestion(section, ids);
  const fix = meant ? `did you mean ${meant}?` : `paper.yaml has ${ids.join(', ')}`;
  const message = `unknown section "${section}"`;
  report(fields.placeOf(['section']), { code: 'unknown-section', message, fix });
}

/** A warning: such an article opens the page, without name or editors. */
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
  const meant = slugs.get(neighbour) ?? findSuggestion(neighbour, others);
  const isOther = meant !== undefined && meant !== slug;
  report(fields.placeOf(['layout', 'keepWith']), {
    code: 'unknown-neighbour',
    message: `keepWith "${neighbour}" is no other article of this edition`,
    fix: isOther ? `did you mean ${meant}?` : 'write the slug of another article of this edition',
  });
}
