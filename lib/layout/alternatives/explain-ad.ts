import type { EditionPlan } from '../edition/make-up-edition';
import type { Ad } from '../model/ad';

/** Says what was sold of an advertisement, and why it is where it is, in sentences; none if it is on no page. */
export function explainAd(ad: Ad, { pages }: EditionPlan): string[] {
  const page = pages.find(({ ads }) => ads.some(({ slug }) => slug === ad.slug));
  const placed = page?.ads.find(({ slug }) => slug === ad.slug);
  if (!page || !placed) return [];
  return [
    `It was sold in ${describeSize(ad)}${placed.isReduced ? ', which is larger than the page: it is printed as large as the page has room for' : ''}.`,
    explainPage(ad, page.number, pages.length),
    ad.place === undefined
      ? 'It is in the outer corner at the foot, because its front matter names no place.'
      : `Its place is ${ad.place}, as its front matter says; stories go around it.`,
  ];
}

function describeSize({ size }: Ad): string {
  return 'columns' in size
    ? `${size.columns} ${size.columns === 1 ? 'column' : 'columns'} by ${size.rows} rows`
    : `${size.width} × ${size.height} mm`;
}

function explainPage({ page }: Ad, on: number, count: number): string {
  if (page === on) return `It is on page ${on}, which it was sold for.`;
  if (page !== undefined)
    return `It was sold for page ${page}, which has no room for it, so it is on page ${on}.`;
  return count === 1
    ? 'The edition has one page.'
    : `It is on page ${on}: it was sold for no page, and there it leaves most to the stories.`;
}
