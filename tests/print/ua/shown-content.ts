import { PDFDict, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { type Operation, readOperations } from './content-tokens';
import type { Objects } from './pdf-objects';

/** A marked sequence that is open where something is shown. */
export interface Mark {
  tag: string;
  mcid: number | undefined;
  /** Source of its property list. */
  properties: string;
}

/** Something that a page shows: characters, or a drawing. */
export interface Shown {
  /** Number of the page's object. */
  page: number;
  marks: Mark[];
  /** Of text: the font and the bytes. */
  text?: { font: PDFDict | undefined; bytes: Buffer };
}

/** A drawing that is used by name (form XObject), each time it is. */
export interface UsedForm {
  name: string;
  dict: PDFDict;
  /** True if it marks content by itself. */
  hasMarks: boolean;
}

export interface PageContent {
  shown: Shown[];
  forms: UsedForm[];
}

const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** Lists all that a page shows, that of its forms included. */
export function listShown(objects: Objects, ref: PDFRef, page: PDFDict): PageContent {
  const found: PageContent = { shown: [], forms: [] };
  const streams = objects.list(page, 'Contents');
  const content = Buffer.concat(
    streams.flatMap((stream) => [objects.bytes(stream) ?? Buffer.alloc(0), Buffer.from('\n')]),
  );
  readStream(
    content,
    { objects, page: ref.objectNumber, found, around: [] },
    objects.dict(page, 'Resources'),
  );
  return found;
}

interface Reading {
  objects: Objects;
  page: number;
  found: PageContent;
  /** Marks that are open where a form is drawn. */
  around: Mark[];
}

function readStream(content: Buffer, reading: Reading, resources: PDFDict | undefined): void {
  const { objects, page, found, around } = reading;
  const fonts = objects.dict(resources, 'Font');
  const open: Mark[] = [...around];
  let font: PDFDict | undefined;
  for (const operation of readOperations(content)) {
    const { operator, operands } = operation;
    const add = (text?: Shown['text']) => {
      found.shown.push({ page, marks: [...open], ...(text && { text }) });
    };
    if (operator === 'BDC' || operator === 'BMC') open.push(toMark(operation));
    else if (operator === 'EMC') open.pop();
    else if (operator === 'Tf') font = objects.dict(fonts, nameOf(operands[0]));
    else if (showing.has(operator)) add({ font, bytes: bytesOf(operation) });
    else if (painting.has(operator)) add();
    else if (operator === 'Do') {
      const object = objects.dict(objects.dict(resources, 'XObject'), nameOf(operands[0]));
      const isForm = objects.name(object, 'Subtype') === 'Form';
      if (isForm && object)
        readForm(nameOf(operands[0]), object, { ...reading, around: open }, resources);
      else add();
    }
  }
}

function readForm(
  name: string,
  dict: PDFDict,
  reading: Reading,
  resources: PDFDict | undefined,
): void {
  const { objects, found } = reading;
  const stream = streamOf(objects, dict);
  const content = objects.bytes(stream) ?? Buffer.alloc(0);
  found.forms.push({ name, dict, hasMarks: content.includes('/MCID') });
  readStream(content, reading, objects.dict(dict, 'Resources') ?? resources);
}

/** Finds the stream that a dictionary belongs to. */
function streamOf(objects: Objects, dict: PDFDict): PDFObject | undefined {
  const all = objects.context.enumerateIndirectObjects();
  return all.find(
    ([, object]) => !(object instanceof PDFDict) && objects.toDict(object) === dict,
  )?.[1];
}

function toMark({ operands }: Operation): Mark {
  const [tag, properties] = operands;
  const source = typeof properties === 'string' ? properties : '';
  const mcid = /\/MCID\s+(\d+)/.exec(source)?.[1];
  return {
    tag: nameOf(tag),
    mcid: mcid === undefined ? undefined : Number(mcid),
    properties: source,
  };
}

function nameOf(operand: Operation['operands'][number] | undefined): string {
  return typeof operand === 'string' ? operand.replace(/^\//, '') : '';
}

function bytesOf({ operands }: Operation): Buffer {
  const parts = operands.flatMap((operand) => (Array.isArray(operand) ? operand : [operand]));
  return Buffer.concat(parts.filter((part) => Buffer.isBuffer(part)));
}
