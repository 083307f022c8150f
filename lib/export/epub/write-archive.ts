import JSZip from 'jszip';

/** A file of the publication, by its path in the archive. */
export interface ArchiveFile {
  path: string;
  content: string | Uint8Array;
}

/** The same on every day, so that the same state of an edition gives the same bytes. The format begins in 1980. */
const noTime = new Date(Date.UTC(1980, 0, 1));

/**
 * Packs files as EPUB OCF has it (EPUB 3.3, 4.2): the media type first and uncompressed, so that it can be read at a
 * fixed place; everything else compressed, but pictures, which are so already.
 */
export async function writeArchive(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const zip = new JSZip();
  const options = { date: noTime, createFolders: false };
  zip.file('mimetype', 'application/epub+zip', { ...options, compression: 'STORE' });
  for (const { path, content } of files) {
    const compression = typeof content === 'string' ? 'DEFLATE' : 'STORE';
    zip.file(path, content, { ...options, compression });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compressionOptions: { level: 9 },
  });
}
