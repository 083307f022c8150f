import type { CSSProperties } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import { choosePaperCopy, isDrawing } from '@/lib/addresses/picture-variants';
import { variantPath } from '@/lib/edition/addresses/paths';
import type { LeafItem } from '@/lib/sheet/list-leaves';
import type { BoxItem, PictureItem, Place, RuleItem } from '@/lib/sheet/sheet-item';
import { QrCode } from '../site/qr-code';
import { ScreenPicture, toObjectPosition } from '../site/screen-picture';
import { DrawText } from './draw-text';
import { Ornament } from './ornament';
import { type Corner, colour, cornerStyle, em, placeStyle, rows, thickness } from './place-style';
import type { SheetMedium } from './sheet-medium';

export interface DrawItemProps {
  item: LeafItem;
  /** The place of the element that holds it. */
  holder: Place;
  medium: SheetMedium;
}

/** Renders one item of a sheet at its place. */
export function DrawItem({ item, holder, medium }: DrawItemProps) {
  switch (item.kind) {
    case 'text':
      return <DrawText item={item} holder={holder} medium={medium} />;
    case 'box':
      return <div className={`${item.role}-frame placed`} style={boxStyle(item, holder)} />;
    case 'rule':
      return <div className={`${item.role}-rule placed`} style={ruleStyle(item, holder)} />;
    case 'picture':
      return <Picture picture={item} holder={holder} medium={medium} />;
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
  medium: SheetMedium;
}

function Picture({ picture, holder, medium }: PictureProps) {
  const { href } = picture;
  const drawn = <DrawnPicture picture={picture} holder={holder} medium={medium} />;
  if (href === undefined) return drawn;
  return (
    <a href={toHref(href)} rel="sponsored noopener">
      {drawn}
    </a>
  );
}

function DrawnPicture({ picture, holder, medium }: PictureProps) {
  const { src, alt, pixels, focus, isLogo } = picture;
  const placed = {
    width: pixels.width,
    height: pixels.height,
    className: isLogo ? 'logo-picture placed' : 'placed',
    style: {
      ...placeStyle(picture, holder),
      ...(focus && { objectPosition: toObjectPosition(focus) }),
    },
  };
  if (medium.kind === 'screen' && !isLogo) {
    const share = wholeWidth(picture, medium.rowEm) / medium.sheetEm;
    // A picture that loads when it is near has a true width by then, which not all browsers go by.
    const sizes = `auto, ${Math.ceil(share * 100)}vw`;
    return <ScreenPicture path={src} alt={alt} sizes={sizes} loading="lazy" {...placed} />;
  }
  const hasCopy = medium.kind === 'paper' && !isLogo && !isDrawing(src);
  const width = hasCopy ? wholeWidth(picture, medium.rowEm) * medium.emMm : 0;
  return (
    // biome-ignore lint/performance/noImgElement: the server scales its pictures itself
    <img
      src={toHref(hasCopy ? variantPath(src, choosePaperCopy(width)) : src)}
      alt={alt}
      loading={medium.kind === 'paper' ? 'eager' : 'lazy'}
      {...placed}
    />
  );
}

/** Returns how wide a picture is that fills its place, in em, with what is cropped. */
function wholeWidth({ width, height, pixels }: PictureItem, rowEm: number): number {
  return Math.max(width, (height * rowEm * pixels.width) / pixels.height);
}
