import type { Article } from '@/lib/content/article';
import type { Ad, AdPlace, AdSize } from '@/lib/layout/model/ad';

/** Converts an advertisement to the box that the layout places; undefined for any other article. */
export function toAd({ kind, slug, ad, page, pins }: Article): Ad | undefined {
  if (kind !== 'ad' || !ad) return undefined;
  const size = toSize(ad);
  if (!size) return undefined;
  const place = ad.place ?? cornerOf(pins.place);
  const number = page ?? ad.page;
  return {
    slug,
    size,
    ...(place !== undefined && { place }),
    ...(number !== undefined && { page: number }),
  };
}

function toSize({ columns, rows, width, height }: NonNullable<Article['ad']>): AdSize | undefined {
  if (columns !== undefined && rows !== undefined) return { columns, rows };
  return width !== undefined && height !== undefined ? { width, height } : undefined;
}

/** No advertisement leads a page. */
function cornerOf(place: Article['pins']['place']): AdPlace | undefined {
  return place === 'lead' ? 'top' : place;
}
