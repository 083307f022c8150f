import {
  type PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { Objects } from './pdf-objects';
import { type Element, readElements } from './structure';

/** A document that is to be broken, with what its parts are found by. */
export class Breakable {
  readonly pdf: PDFDocument;
  readonly objects: Objects;
  readonly elements: Element[];

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
    this.objects = new Objects(pdf.context);
    this.elements = readElements(this.objects, this.root);
  }

  get root(): PDFDict {
    return found(this.objects.dict(this.pdf.catalog, 'StructTreeRoot'), 'StructTreeRoot');
  }

  get page(): PDFDict {
    return this.pdf.getPage(0).node;
  }

  /** The first element of a type. */
  element(type: string): PDFDict {
    return found(this.elements.find((element) => element.type === type)?.dict, type);
  }

  /** Sets an entry to a value that `context.obj` makes an object of; undefined deletes it. */
  set(dict: PDFDict, name: string, value: Literal | undefined): void {
    if (value === undefined) dict.delete(PDFName.of(name));
    else dict.set(PDFName.of(name), this.pdf.context.obj(value as never) as PDFObject);
  }

  dict(dict: PDFDict, name: string): PDFDict {
    return found(this.objects.dict(dict, name), name);
  }

  add(value: Literal): PDFRef {
    return this.pdf.context.register(this.pdf.context.obj(value as never) as PDFObject);
  }

  stream(source: string, dict: Record<string, Literal> = {}): PDFRef {
    return this.pdf.context.register(this.pdf.context.stream(source, dict as never));
  }

  /** The first font that text is shown in. */
  get font(): PDFDict {
    const fonts = this.dict(this.dict(this.page, 'Resources'), 'Font');
    const [first] = fonts.keys();
    return this.dict(fonts, found(first, 'Font').decodeText());
  }

  get descendant(): PDFDict {
    const [first] = this.objects.list(this.font, 'DescendantFonts');
    return found(this.objects.toDict(first), 'DescendantFonts');
  }

  /** Rewrites the content of the first page. */
  rewrite(edit: (content: string) => string): void {
    const content = this.objects.bytes(this.page.get(PDFName.of('Contents')))?.toString('latin1');
    const edited = edit(found(content, 'Contents'));
    if (edited === content) throw new Error('The content was not changed');
    this.set(this.page, 'Contents', this.stream(edited));
  }

  /** Rewrites a stream that an entry refers to. */
  rewriteEntry(dict: PDFDict, name: string, edit: (content: string) => string): void {
    const value = this.objects.get(dict, name);
    const content = this.objects.bytes(value)?.toString('utf8') ?? '';
    const entries = value instanceof PDFRawStream ? value.dict : undefined;
    const stream = this.pdf.context.stream(Buffer.from(edit(content)));
    for (const [key, entry] of entries?.entries() ?? []) {
      if (!/Filter|Length/.test(key.decodeText())) stream.dict.set(key, entry);
    }
    dict.set(PDFName.of(name), this.pdf.context.register(stream));
  }

  addAnnotation(entries: Record<string, Literal>): void {
    const annotations = this.objects.list(this.page, 'Annots');
    const added = this.add({ Type: 'Annot', Rect: [0, 0, 1, 1], ...entries });
    this.set(this.page, 'Annots', [...annotations, added]);
  }
}

type Literal =
  | string
  | number
  | boolean
  | null
  | PDFObject
  | Literal[]
  | { [name: string]: Literal };

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The document has no ${what}`);
  return value;
}

/** Returns a copy of a document in which something was changed. */
export async function breakPdf(
  bytes: Uint8Array,
  change: (document: Breakable) => void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  change(new Breakable(pdf));
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}
