import type { Picture } from '@/lib/content/article';

/** Returns the CSS `object-position` that shows the focal point of a cropped picture: `0% 50%`. */
export function toObjectPosition({ x, y }: NonNullable<Picture['focus']>): string {
  return `${Math.round(x * 100)}% ${Math.round(y * 100)}%`;
}
