import type { CSSProperties } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import type { LeafItem } from '@/lib/sheet/list-leaves';
import type { BoxItem, PictureItem, Place, RuleItem } from '@/lib/sheet/sheet-item';
import { QrCode } from '../site/qr-code';
import { DrawText } from './draw-text';
import { Ornament } from './ornament';
import { type Corner, colour, cornerStyle, em, placeStyle, rows, thickness } from './place-style';

/** Pictures on screen load lazily; those of a print view must be loaded before it is printed. */
export type PictureLoading = 'lazy' | 'eager';

export interface DrawItemProps {
  item: LeafItem;
  /** The place of the element that holds it. */
  holder: Place;
  loading: PictureLoading;
}

/** Renders one item of a sheet at its place. */
export function DrawItem({ item, holder, loading }: DrawItemProps) {
  switch (item.kind) {
    case 'text':
      return <DrawText item={item} holder={holder} />;
    case 'box':
      return <div className={`${item.role}-frame placed`} style={boxStyle(item, holder)} />;
    case 'rule':
      return <div className={`${item.role}-rule placed`} style={ruleStyle(item, holder)} />;
    case 'picture':
      return <Picture picture={item} holder={holder} loading={loading} />;
    case 'code':
      return (
        <QrCode
          text={item.text}
          label={item.label}
          className="placed"
          style={placeStyle(item, holder)}
        />
      );
    case 'drawing':
      return <Ornament className="placed" style={placeStyle(item, holder)} />;
    default:
      return item satisfies never;
  }
}

function boxStyle(item: BoxItem, holder: Corner): CSSProperties {
  const { fill, border } = item;
  return {
    ...placeStyle(item, holder),
    ...(fill && { background: colour(fill) }),
    ...(border && { border: ruleOf(border) }),
  };
}

function ruleStyle(item: RuleItem, holder: Corner): CSSProperties {
  const corner = cornerStyle(item, holder);
  return item.width === 0
    ? { ...corner, height: rows(item.height), borderLeft: ruleOf(item) }
    : { ...corner, width: em(item.width), borderTop: ruleOf(item) };
}

function ruleOf({
  thickness: thick,
  isDouble,
  colour: role,
}: NonNullable<BoxItem['border']>): string {
  return `${thickness(thick)} ${isDouble ? 'double' : 'solid'} ${colour(role)}`;
}

interface PictureProps {
  picture: PictureItem;
  /** The place of the element that holds it. */
  holder: Place;
  loading: PictureLoading;
}

function Picture({ picture, holder, loading }: PictureProps) {
  const { src, alt, pixels, href, isLogo } = picture;
  const drawn = (
    // biome-ignore lint/performance/noImgElement: cropped by the make-up, served as it is
    <img
      src={toHref(src)}
      alt={alt}
      loading={loading}
      width={pixels.width}
      height={pixels.height}
      className={isLogo ? 'logo-picture placed' : 'placed'}
      style={placeStyle(picture, holder)}
    />
  );
  if (href === undefined) return drawn;
  return (
    <a href={toHref(href)} rel="sponsored noopener">
      {drawn}
    </a>
  );
}
