import {
  PDFArray,
  type PDFContext,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';

/** What a colour space is made of, as far as a press is concerned. */
export type SpaceKind = 'rgb' | 'ink' | 'indexed' | 'pattern' | 'other';

/** Returns the kind of a colour space (ISO 32000-1, 8.6): `ink` for gray and CMYK, which a press prints as they are. */
export function kindOfSpace(space: PDFObject | undefined, context: PDFContext): SpaceKind {
  const found = context.lookup(space);
  if (found instanceof PDFName) return kindOfName(found.decodeText());
  if (!(found instanceof PDFArray)) return 'other';
  const family = context.lookup(found.get(0));
  const name = family instanceof PDFName ? family.decodeText() : '';
  if (name === 'ICCBased') {
    const profile = context.lookup(found.get(1));
    const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
    return count instanceof PDFNumber && count.asNumber() === 3 ? 'rgb' : 'ink';
  }
  return kindOfName(name);
}

function kindOfName(name: string): SpaceKind {
  switch (name) {
    case 'DeviceRGB':
    case 'CalRGB':
      return 'rgb';
    case 'DeviceGray':
    case 'CalGray':
    case 'DeviceCMYK':
      return 'ink';
    case 'Indexed':
      return 'indexed';
    case 'Pattern':
      return 'pattern';
    default:
      return 'other';
  }
}
