import type { CSSProperties } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import { isDrawing, listScreenCopies, nameVariant } from '@/lib/addresses/picture-variants';
import { variantPath } from '@/lib/edition/addresses/paths';

export interface ScreenPictureProps {
  /** The picture's own address. */
  path: string;
  alt: string;
  /** Of the file, in pixels. */
  width: number;
  height: number;
  /** How wide it is on screens, as in the attribute `sizes` of HTML. */
  sizes: string;
  /** True where a picture of several frames moves, unless the reader prefers that nothing does. */
  moves?: boolean | undefined;
  loading: 'lazy' | 'eager';
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/**
 * A picture on a screen. The browser chooses the copy that it needs; one that does not know WebP takes the picture at
 * its own address. All of them have addresses of their own, so no cache can mistake one for another.
 */
export function ScreenPicture({
  path,
  alt,
  sizes,
  width,
  height,
  moves,
  loading,
  ...rest
}: ScreenPictureProps) {
  const copies = listScreenCopies(width).map(
    (copy) => `${toHref(variantPath(path, copy.name))} ${copy.width}w`,
  );
  const drawn = (
    // biome-ignore lint/performance/noImgElement: the server scales its pictures itself
    <img
      src={toHref(path)}
      alt={alt}
      width={width}
      height={height}
      loading={loading}
      decoding="async"
      {...rest}
    />
  );
  if (isDrawing(path)) return drawn;
  return (
    <picture>
      {moves && (
        <source
          media="screen and (prefers-reduced-motion: no-preference)"
          type="image/webp"
          srcSet={toHref(variantPath(path, nameVariant({ kind: 'moving' })))}
        />
      )}
      <source type="image/webp" srcSet={copies.join(', ')} sizes={sizes} />
      {drawn}
    </picture>
  );
}

/** Returns the CSS `object-position` that shows the focal point of a cropped picture: `0% 50%`. */
export function toObjectPosition({ x, y }: { x: number; y: number }): string {
  return `${Math.round(x * 100)}% ${Math.round(y * 100)}%`;
}
