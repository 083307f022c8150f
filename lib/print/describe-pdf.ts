import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString, PrintScaling } from '@cantoo/pdf-lib';

/** The metadata of a PDF. */
export interface PdfDescription {
  title: string;
  author: string;
  subject: string;
  language: string;
  /** Date of the edition, `YYYY-MM-DD`. It is the document's date, so that the same edition gives the same bytes. */
  date: string;
}

/** Writes the metadata, an identifier by content, and viewer preferences: show the title, print without scaling. */
export function describePdf(pdf: PDFDocument, description: PdfDescription): void {
  const { title, author, subject, language, date } = description;
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setLanguage(language);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  const name = createHash('sha256').update([title, date, subject].join('\n')).digest('hex');
  const id = PDFHexString.of(name.slice(0, 32));
  const ids = PDFArray.withContext(pdf.context);
  ids.push(id);
  ids.push(id);
  pdf.context.trailerInfo.ID = ids;
}
