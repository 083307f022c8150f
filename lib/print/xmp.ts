import { escapeMarkup } from '@/lib/language/escape-markup';
import type { PdfDescription } from './pdf-description';

/**
 * Returns the metadata of a PDF as XMP (ISO 16684-1), which says the same as its information dictionary.
 *
 * @param isAccessible true to declare conformity to PDF/UA-1 (ISO 14289-1, section 5)
 */
export function toXmp(
  { title, author, subject, language, date }: PdfDescription,
  { isAccessible }: { isAccessible: boolean },
): string {
  const moment = `${date}T00:00:00Z`;
  const inLanguages = (text: string) =>
    [...new Set(['x-default', language])]
      .map((tag) => `<rdf:li xml:lang="${escapeText(tag)}">${escapeText(text)}</rdf:li>`)
      .join('');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt>${inLanguages(title)}</rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeText(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt>${inLanguages(subject)}</rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeText(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
${isAccessible ? '<pdfuaid:part>1</pdfuaid:part>' : ''}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** A control character, most of which XML forbids, becomes a space. */
const escapeText = (text: string): string =>
  escapeMarkup(text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' '));
