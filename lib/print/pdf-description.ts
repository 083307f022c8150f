/** The metadata of a PDF. */
export interface PdfDescription {
  title: string;
  author: string;
  subject: string;
  language: string;
  /** Date of the edition, `YYYY-MM-DD`. It is the document's date, so that the same edition gives the same bytes. */
  date: string;
}
