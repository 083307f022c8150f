/** The pictures of an edition: which are there, how large the shown ones are, which are shown nowhere. */
import { visit } from 'unist-util-visit';
import { toFileName } from './body/place-pictures';
import type { EditionFiles } from './check-edition';
import { type Report, reportTo, startOfFile } from './diagnostic';
import { type FileEntry, isPictureName, readBytes } from './files';
import type { Manuscript } from './manuscript';
import { isWhole, type MeasuredPicture, measurePicture, type PictureSize } from './measure-picture';

/** Bytes of a picture's head that nearly always tell its size. */
const headLength = 65_536;
/** Bytes of its tail in which its end mark stands. */
const tailLength = 65_536;
/** Bytes. No page needs a larger one, and each is sent to readers as it is. */
const largest = 10_000_000;

export interface PictureReading extends EditionFiles {
  contentDir: string;
}

/** @returns sizes and lengths by file name; undefined for a file that is no picture one can show */
export async function readPictures(
  reading: PictureReading,
): Promise<Map<string, MeasuredPicture | undefined>> {
  const shown = new Set(reading.manuscripts.flatMap(namesShown));
  const pictures = new Map<string, MeasuredPicture | undefined>();
  for (const file of reading.files) {
    const isPicture = isPictureName(file.name);
    if (shown.has(file.name)) {
      pictures.set(file.name, isPicture ? await readShown(file, reading) : undefined);
    } else if (isPicture) {
      pictures.set(file.name, undefined);
      const message = 'no article shows this picture';
      const fix = 'show it in an article, or remove it';
      reportOn(file, reading)(startOfFile, {
        code: 'stray-picture',
        severity: 'warning',
        message,
        fix,
      });
    }
  }
  return pictures;
}

/** File names that an article's pictures and link definitions give. */
function namesShown({ tree }: Manuscript): string[] {
  const names: string[] = [];
  if (!tree) return names;
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') names.push(toFileName(node.url));
  });
  return names;
}

async function readShown(
  file: FileEntry,
  reading: PictureReading,
): Promise<MeasuredPicture | undefined> {
  const { contentDir, date } = reading;
  const report = reportOn(file, reading);
  const path = `${date}/${file.name}`;
  if (file.size > largest) {
    const message = `a picture of ${(file.size / 1_000_000).toFixed(1)} MB`;
    report(startOfFile, { code: 'too-big', message, fix: 'save it smaller: 10 MB at most' });
  }
  const size =
    (await measurePart(contentDir, path, headLength)) ??
    (await measurePart(contentDir, path, largest));
  const from = Math.max(0, file.size - tailLength);
  const tail = size && (await readBytes(contentDir, path, { from, most: tailLength }));
  if (tail && !isWhole(size.type, tail)) {
    const message = 'the picture breaks off before its end';
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

function reportOn({ name }: FileEntry, { date, diagnostics }: PictureReading): Report {
  return reportTo(diagnostics, `${date}/${name}`);
}
