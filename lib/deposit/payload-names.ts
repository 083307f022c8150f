/**
 * The names of the files of a deposited edition, in its folder `data`:
 *
 *     edition.pdf                                     the edition as it is printed
 *     index.html                                      its contents, with a link to each article
 *     articles/huiji-park.html                        each article, readable without a server
 *     content/paper.yaml, content/2023-03-10/…        the sources and pictures: a content folder that makes the edition
 *                                                     again
 *     metadata.json, mets.xml                         for the catalogue
 */
export const pdfName = 'edition.pdf';
export const contentsName = 'index.html';
export const metadataName = 'metadata.json';
export const metsName = 'mets.xml';

export const htmlName = (slug: string): string => `articles/${slug}.html`;

/** The pictures lie beside the sources, where these name them. */
export const pictureFolder = (date: string): string => `${sourceFolder}${date}/`;

export const sourceFolder = 'content/';
