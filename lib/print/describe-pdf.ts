import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString, PDFName, PrintScaling } from '@cantoo/pdf-lib';
import type { PdfDescription } from './pdf-description';
import { toXmp } from './xmp';

/**
 * Writes the metadata, an identifier by content, and viewer preferences: show the title, print without scaling.
 *
 * @param isAccessible true if the document is tagged as PDF/UA-1 requires, which the metadata then says
 */
export function describePdf(
  pdf: PDFDocument,
  description: PdfDescription,
  { isAccessible = false } = {},
): void {
  const { title, author, subject, language, date } = description;
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setLanguage(language);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  const metadata = pdf.context.stream(Buffer.from(toXmp(description, { isAccessible })), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  const name = createHash('sha256').update([title, date, subject].join('\n')).digest('hex');
  const id = PDFHexString.of(name.slice(0, 32));
  const ids = PDFArray.withContext(pdf.context);
  ids.push(id);
  ids.push(id);
  pdf.context.trailerInfo.ID = ids;
}
