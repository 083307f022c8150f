import {
  PDFArray,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { escapeMarkup } from '@/lib/language/escape-markup';
import type { OutputProfile } from './output-profile';
import type { PressInks } from './press-colour';

/**
 * Declares a document as PDF/X-4 (ISO 15930-7): the output intent with its profile (6.2.2), the version in the metadata
 * (6.6.2), and that nothing is trapped (6.3).
 */
export function declarePress(pdf: PDFDocument, inks: PressInks, profile: OutputProfile): void {
  const { context } = pdf;
  const channels = { gray: 1, cmyk: 4 } as const;
  const embedded = context.register(context.flateStream(profile.bytes, { N: channels[inks] }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('Custom'),
    OutputCondition: PDFHexString.fromText(profile.name),
    Info: PDFHexString.fromText(profile.name),
    DestOutputProfile: embedded,
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  const information = context.lookup(context.trailerInfo.Info);
  if (information && 'set' in information && typeof information.set === 'function')
    information.set(PDFName.of('Trapped'), PDFName.of('False'));
  pdf.catalog.set(PDFName.of('Metadata'), context.register(toMetadata(pdf)));
}

/** Returns the metadata of the document with what PDF/X asks for; what it has already is left as it is. */
function toMetadata(pdf: PDFDocument): PDFRawStream {
  const present = pdf.catalog.lookup(PDFName.of('Metadata'));
  const written = present instanceof PDFRawStream ? readText(present) : emptyPacket;
  const fields = listFields(pdf).filter(
    ([name]) => !written.includes(`${name}>`) && !written.includes(`${name}=`),
  );
  const lines = fields.map(([name, value]) => `<${name}>${value}</${name}>`).join('');
  const block = `<rdf:Description rdf:about="" ${namespaces}>${lines}</rdf:Description></rdf:RDF>`;
  const packet = Buffer.from(written.replace('</rdf:RDF>', () => block));
  const { context } = pdf;
  const stream = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  return PDFRawStream.of(stream.dict, packet);
}

function readText(stream: PDFRawStream): string {
  const isPlain = !stream.dict.has(PDFName.of('Filter'));
  return isPlain ? Buffer.from(stream.contents).toString('utf8') : emptyPacket;
}

const emptyPacket = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

const namespaces = [
  'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** The text for readers of every language (ISO 16684-1, 8.2.2.4). */
const anyLanguage = 'x-default';

function listFields(pdf: PDFDocument): [name: string, value: string][] {
  const day = (pdf.getCreationDate() ?? new Date(0)).toISOString();
  const title = escapeMarkup(pdf.getTitle() ?? '');
  return [
    ['pdfxid:GTS_PDFXVersion', 'PDF/X-4'],
    ['dc:title', `<rdf:Alt><rdf:li xml:lang="${anyLanguage}">${title}</rdf:li></rdf:Alt>`],
    ['xmp:CreateDate', day],
    ['xmp:ModifyDate', day],
    ['xmp:MetadataDate', day],
    ['xmpMM:DocumentID', `uuid:${identifierOf(pdf)}`],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
    ['pdf:Trapped', 'False'],
  ];
}

/** The identifier by content that the document has (`describe-pdf.ts`). */
function identifierOf(pdf: PDFDocument): string {
  const ids = pdf.context.lookup(pdf.context.trailerInfo.ID);
  const first = ids instanceof PDFArray ? ids.get(0) : undefined;
  return first instanceof PDFHexString ? first.asString().toLowerCase() : 'none';
}
