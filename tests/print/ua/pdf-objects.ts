import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Reads values out of objects that may be references, or anything else than what is wanted. */
export class Objects {
  readonly context: PDFContext;

  constructor(context: PDFContext) {
    this.context = context;
  }

  /** Follows a reference. */
  resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.context.lookup(value) : value;
  }

  get(dict: PDFDict | undefined, name: string): PDFObject | undefined {
    return this.resolve(dict?.get(PDFName.of(name)));
  }

  dict(dict: PDFDict | undefined, name: string): PDFDict | undefined {
    return this.toDict(this.get(dict, name));
  }

  /** Streams have a dictionary, too. */
  toDict(value: PDFObject | undefined): PDFDict | undefined {
    const object = this.resolve(value);
    if (object instanceof PDFStream) return object.dict;
    return object instanceof PDFDict ? object : undefined;
  }

  /** Returns the values of an array, or the value itself as the only one. */
  list(dict: PDFDict | undefined, name: string): PDFObject[] {
    const value = this.get(dict, name);
    if (value instanceof PDFArray) return value.asArray();
    return value ? [value] : [];
  }

  name(dict: PDFDict | undefined, name: string): string | undefined {
    const value = this.get(dict, name);
    return value instanceof PDFName ? value.decodeText() : undefined;
  }

  number(dict: PDFDict | undefined, name: string): number | undefined {
    const value = this.get(dict, name);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  }

  text(dict: PDFDict | undefined, name: string): string | undefined {
    const value = this.get(dict, name);
    const isText = value instanceof PDFString || value instanceof PDFHexString;
    return isText ? value.decodeText() : undefined;
  }

  /** Returns the decoded bytes of a stream. */
  bytes(value: PDFObject | undefined): Buffer | undefined {
    const stream = this.resolve(value);
    if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode());
    return stream instanceof PDFStream ? Buffer.from(stream.getContents()) : undefined;
  }
}

/** Numbers of a numeric array. */
export function toNumbers(values: readonly PDFObject[]): number[] {
  return values.flatMap((value) => (value instanceof PDFNumber ? [value.asNumber()] : []));
}
