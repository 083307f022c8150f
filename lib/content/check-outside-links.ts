/**
 * Checks links that lead out of their article: to other editions, and to crossheads of other articles.
 */
import { findCrossheadFix } from './body/crossheads';
import { type OutsideLink, toWithdrawn } from './body/resolve-links';
import type { Finding, Report } from './diagnostic';
import { findSuggestion } from './fields/find-suggestion';
import { standingFolder } from './files/folder-names';
import { LinkedEdition, type LinkTargets } from './linked-edition';

/** Returns a function that reports the broken ones of an article's links. */
export function openLinkCheck(
  targets: LinkTargets,
): (links: readonly OutsideLink[], report: Report) => Promise<void> {
  const editions = new Map<string, LinkedEdition>();
  return async (links, report) => {
    for (const link of links) {
      const edition = editions.get(link.date) ?? new LinkedEdition(targets, link.date);
      editions.set(link.date, edition);
      const finding = await findProblem(link, edition);
      if (finding) report(link.place, finding);
    }
  };
}

async function findProblem(
  { date, slug, crosshead }: OutsideLink,
  edition: LinkedEdition,
): Promise<Finding | undefined> {
  const slugs = await edition.listSlugs();
  const isStanding = date === standingFolder;
  const folder = isStanding ? '' : `/${date}`;
  const address = slug === undefined ? folder : `${folder}/${slug}`;
  const code = 'broken-link';
  if (!slugs) {
    const fix = isStanding ? 'write /date/slug' : `there is no edition of ${date}`;
    return { code, message: `link to ${address} is broken`, fix };
  }
  if (slug === undefined) return undefined;
  if (await edition.isWithdrawn(slug)) return toWithdrawn(address);
  if (!(await edition.has(slug))) {
    const suggestion = findSuggestion(slug, slugs);
    const fix = suggestion
      ? `did you mean ${folder}/${suggestion}?`
      : `write the ${isStanding ? 'name of a standing page' : 'slug of an article there'}`;
    return { code, message: `link to ${address} is broken`, fix };
  }
  const ids = crosshead === undefined ? undefined : await edition.listCrossheads(slug);
  if (crosshead === undefined || !ids || ids.includes(crosshead)) return undefined;
  const what = isStanding ? 'page' : 'article';
  // It opens all the same, and a change of one article must not hold back another one.
  const message = `link to ${address}#${crosshead} leads to no crosshead there`;
  const fix =
    ids.length > 0
      ? findCrossheadFix(crosshead, ids)
      : `the ${what} has no crossheads: remove #${crosshead}`;
  return { code, severity: 'warning', message, fix };
}
