/** Reads the pictures of an edition: measures those that articles use and reports those that none uses. */
import { visit } from 'unist-util-visit';
import { toFileName } from './body/place-pictures';
import type { EditionFiles } from './check-edition';
import { type Report, reportTo, startOfFile } from './diagnostic';
import { type FileEntry, isPictureName, largestPicture, readBytes } from './files';
import type { Manuscript } from './manuscript';
import { isWhole, type MeasuredPicture, measurePicture, type PictureSize } from './measure-picture';

/** The number of bytes at the start of a picture that nearly always contain its size. */
const headLength = 65_536;
/** The number of bytes at the end of a picture that contain its end marker. */
const tailLength = 65_536;
export interface EditionPictures extends EditionFiles {
  contentDir: string;
}

/** @returns sizes by file name; undefined for files that cannot be shown and for pictures that no article uses */
export async function readPictures(
  edition: EditionPictures,
): Promise<Map<string, MeasuredPicture | undefined>> {
  const used = new Set(edition.manuscripts.flatMap(findNames));
  const pictures = new Map<string, MeasuredPicture | undefined>();
  for (const file of edition.files) {
    const isPicture = isPictureName(file.name);
    if (used.has(file.name)) {
      pictures.set(file.name, isPicture ? await readUsed(file, edition) : undefined);
    } else if (isPicture) {
      pictures.set(file.name, undefined);
      const message = 'no article uses this picture';
      const fix = 'use it in an article, or remove it';
      reportOn(file, edition)(startOfFile, {
        code: 'stray-picture',
        severity: 'warning',
        message,
        fix,
      });
    }
  }
  return pictures;
}

/** Lists the file names in an article's pictures and link definitions. */
function findNames({ tree }: Manuscript): string[] {
  const names: string[] = [];
  if (!tree) return names;
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') names.push(toFileName(node.url));
  });
  return names;
}

async function readUsed(
  file: FileEntry,
  edition: EditionPictures,
): Promise<MeasuredPicture | undefined> {
  const { contentDir, date } = edition;
  const report = reportOn(file, edition);
  const path = `${date}/${file.name}`;
  if (file.size > largestPicture) {
    const message = `the picture is ${(file.size / 1_000_000).toFixed(1)} MB`;
    report(startOfFile, { code: 'too-big', message, fix: 'save it smaller: 10 MB at most' });
  }
  const size =
    (await measurePart(contentDir, path, headLength)) ??
    (await measurePart(contentDir, path, largestPicture));
  const from = Math.max(0, file.size - tailLength);
  const tail = size && (await readBytes(contentDir, path, { from, most: tailLength }));
  if (tail && !isWhole(size.type, tail)) {
    const message = 'the picture file is truncated';
    report(startOfFile, {
      code: 'cut-picture',
      severity: 'warning',
      message,
      fix: 'copy it again',
    });
  }
  return size && { ...size, bytes: file.size };
}

async function measurePart(
  contentDir: string,
  path: string,
  most: number,
): Promise<PictureSize | undefined> {
  const bytes = await readBytes(contentDir, path, { most });
  return bytes && measurePicture(bytes);
}

function reportOn({ name }: FileEntry, { date, diagnostics }: EditionPictures): Report {
  return reportTo(diagnostics, `${date}/${name}`);
}
