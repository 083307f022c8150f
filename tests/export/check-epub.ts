import { EpubCheck } from '@likecoin/epubcheck-ts';
import JSZip from 'jszip';

/** Returns what a validator finds wrong with a publication: errors, warnings and everything above advice. */
export async function listProblems(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ severity, id, message, location }) =>
      [severity, id, message, location?.path, location?.line].filter(Boolean).join(' '),
    );
}

/** Returns the files of a publication in their order; pictures are empty. */
export async function readEpub(bytes: Uint8Array): Promise<Map<string, string>> {
  const { files } = await JSZip.loadAsync(bytes);
  const read = Object.values(files).map(async (file) => {
    const isText = /\.(?:xhtml|opf|xml|css)$|^mimetype$/.test(file.name);
    return [file.name, isText ? await file.async('string') : ''] as const;
  });
  return new Map(await Promise.all(read));
}
