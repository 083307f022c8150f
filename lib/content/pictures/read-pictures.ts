/** Reads the pictures of an edition: measures those that articles use and reports those that none uses. */
import { toFileName } from '../body/place-pictures';
import type { EditionFiles } from '../check-edition';
import { type Finding, type Report, reportTo, startOfFile } from '../diagnostic';
import { type FileEntry, isInFolder, type OddEntry } from '../files/edition-folder';
import { rootFolder, standingFolder } from '../files/folder-names';
import { findPicture, isPictureName, largestPicture } from '../files/picture-files';
import { readBytes } from '../files/read-bytes';
import type { Manuscript } from '../manuscript';
import { walkNodes } from '../markdown/walk-nodes';
import { checkDrawing } from './check-drawing';
import { findDamage, type InspectPicture } from './find-damage';
import { findForeignFormat } from './foreign-format';
import { isMoving } from './is-moving';
import { isTurned } from './is-turned';
import { isWhole } from './is-whole';
import { type FoundPicture, measurePicture, type PictureSize } from './measure-picture';

/** The number of bytes at the start of a picture that nearly always contain its size. */
const headLength = 65_536;
/** The number of bytes at the end of a picture that contain its end mark. */
const tailLength = 65_536;
/** In bytes. A drawing is read whole while readers wait. */
const largestDrawing = 2_000_000;
/** Pixels are held in memory while a picture is scaled: at this number they take 300 MB. */
const mostMegapixels = 100;

/** The folder of an edition, of the standing pages or of the paper itself. */
type Folder = Omit<EditionFiles, 'manuscripts' | 'withdrawn'> & {
  /** True if the picture is the logo, which has to look the same everywhere. */
  isLogo?: boolean;
};

/** A folder with the texts that show its pictures. */
export interface PictureFiles extends Folder {
  manuscripts: readonly Pick<Manuscript, 'tree'>[];
  /** With it, pictures are decoded, too. */
  inspect?: InspectPicture | undefined;
}

/** @returns pictures by file name. What is wrong with one is reported where an article uses it. */
export async function readPictures(edition: PictureFiles): Promise<Map<string, FoundPicture>> {
  const used = new Set(edition.manuscripts.flatMap(findNames).map(composed));
  const pictures = new Map<string, FoundPicture>();
  for (const entry of edition.odd) pictures.set(entry.name, describeOdd(entry));
  for (const file of edition.files) {
    const isPicture = isPictureName(file.name);
    if (used.has(composed(file.name))) {
      pictures.set(file.name, isPicture ? await readUsed(file, edition) : undefined);
    } else if (isPicture) {
      pictures.set(file.name, undefined);
      reportOn(file, edition)(startOfFile, {
        code: 'stray-picture',
        severity: 'warning',
        message: `no ${edition.date === standingFolder ? 'page' : 'article'} uses this picture`,
        fix: 'show it in one, or remove it',
      });
    }
  }
  if (edition.inspect) await inspectAll(pictures, edition, edition.inspect);
  return pictures;
}

/** A Mac writes the names of files decomposed; what an editor types is composed. */
const composed = (name: string): string => name.normalize('NFC');

/** Replaces the pictures that do not decode whole by what is wrong with them. */
async function inspectAll(
  pictures: Map<string, FoundPicture>,
  { contentDir, date }: PictureFiles,
  inspect: InspectPicture,
): Promise<void> {
  const photographs = [...pictures].filter(
    ([, found]) => found && 'type' in found && found.type !== 'svg',
  );
  await Promise.all(
    photographs.map(async ([name]) => {
      const file = await findPicture(contentDir, date, name);
      const damage = file && findDamage(name, await inspect(file));
      if (damage) pictures.set(name, damage);
    }),
  );
}

/** Reads one picture of a folder; undefined if there is none of that name, or it cannot be read. */
export async function readOnePicture(name: string, folder: Folder): Promise<FoundPicture> {
  const odd = folder.odd.find((one) => one.name === name);
  if (odd) return describeOdd(odd);
  const file = folder.files.find((one) => one.name === name);
  return file && readUsed(file, folder);
}

function describeOdd({ name, kind }: OddEntry): Finding {
  const what = kind === 'folder' ? 'a folder' : 'a pipe, or a link that leads nowhere';
  const message = `picture ${name} is ${what}`;
  return { code: 'bad-picture', message, fix: 'put the file itself there' };
}

/** Lists the file names in an article's pictures and link definitions. */
function findNames({ tree }: Pick<Manuscript, 'tree'>): string[] {
  const names: string[] = [];
  if (!tree) return names;
  walkNodes(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') names.push(toFileName(node.url));
  });
  return names;
}

async function readUsed(file: FileEntry, edition: Folder): Promise<FoundPicture> {
  const { contentDir, date } = edition;
  const { name, size: bytes } = file;
  if (!(await isInFolder(contentDir, date, name))) {
    const message = `picture ${name} is a link to a file outside the edition’s folder`;
    return { code: 'outside-picture', message, fix: 'copy the file itself into the folder' };
  }
  if (bytes > largestPicture)
    return tooBig(name, `${(bytes / 1e6).toFixed(1)} MB`, `${largestPicture / 1e6} MB`);
  const read = (from: number, most: number) =>
    readBytes(contentDir, `${date}/${name}`, { from, most });
  const head = await read(0, headLength);
  const size =
    head && (measurePicture(head) ?? (await measureWhole(await read(0, largestPicture))));
  const foreign = head && !size ? findForeignFormat(head) : undefined;
  if (foreign) return foreignFormat(name, foreign);
  if (!head || !size) return undefined;
  const tail = (await read(Math.max(0, bytes - tailLength), tailLength)) ?? head;
  const problem =
    findFormatProblem(name, size) ??
    findSizeProblem(name, size) ??
    (isWhole(size.type, { head, tail, size: bytes }) ? undefined : truncated(name));
  if (problem && problem.severity !== 'warning') return problem;
  const small = edition.isLogo ? undefined : findSmallness(name, size);
  if (small && Math.min(size.width, size.height) < leastShown) return small;
  if (size.type === 'svg') {
    if (bytes > largestDrawing) return tooBig(name, `${(bytes / 1_000_000).toFixed(1)} MB`, '2 MB');
    const drawing = await read(0, largestDrawing);
    if (drawing) checkDrawing(drawing, reportOn(file, edition), { isLogo: edition.isLogo });
  }
  const warning = problem ?? small;
  return {
    ...size,
    ...(isTurned(size.type, { head, tail }) && { width: size.height, height: size.width }),
    bytes,
    ...(isMoving(size.type, head) && { isMoving: true as const }),
    ...(warning && { warning }),
  };
}

async function measureWhole(bytes: Uint8Array | undefined): Promise<PictureSize | undefined> {
  return bytes && measurePicture(bytes);
}

function tooBig(name: string, size: string, limit: string): Finding {
  const message = `picture ${name} has ${size}`;
  return { code: 'too-big', message, fix: `save it smaller: ${limit} at most` };
}

function truncated(name: string): Finding {
  const message = `the file of picture ${name} is truncated`;
  return { code: 'cut-picture', message, fix: 'copy it again' };
}

/** Formats by the ends of names. */
const formats: ReadonlyMap<string, string> = new Map([
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'avif'],
  ['gif', 'gif'],
  ['svg', 'svg'],
]);

/** Browsers show a photograph under the name of another format, but no drawing, and no format but ours. */
function findFormatProblem(name: string, { type }: PictureSize): Finding | undefined {
  const named = formats.get(name.replace(/^.*\./, '').toLowerCase());
  if (named === type) return undefined;
  const isKnown = [...formats.values()].includes(type);
  if (!isKnown) return foreignFormat(name, type.toUpperCase());
  const message = inFact(name, type.toUpperCase());
  const fix = `rename it ${name.replace(/[^.]*$/, type)}`;
  const isSerious = type === 'svg' || named === 'svg';
  return { code: 'wrong-format', message, fix, severity: isSerious ? 'error' : 'warning' };
}

/** In pixels. What is smaller counts readers on some other site, or was a rule. */
const leastShown = 8;
/** In pixels: those of a column of 40 mm at 100 to the inch, below which every pixel is seen. */
const leastPrinted = 160;

function findSmallness(name: string, { width, height, type }: PictureSize): Finding | undefined {
  if (type === 'svg' || Math.min(width, height) >= leastPrinted) return undefined;
  const isShown = Math.min(width, height) >= leastShown;
  return {
    code: 'small-picture',
    severity: 'warning',
    message: isShown
      ? `picture ${name} has only ${width} × ${height} pixels, so it is coarse in print`
      : `picture ${name} has only ${width} × ${height} pixels, so it is not shown`,
    fix: isShown
      ? `use a larger file, of ${leastPrinted} pixels at least each way`
      : 'remove it, or put a larger file in its place',
  };
}

const inFact = (name: string, format: string): string =>
  `picture ${name} is in fact of the format ${format}`;

/** @param format none that browsers show: `HEIC` */
function foreignFormat(name: string, format: string): Finding {
  return { code: 'bad-picture', message: inFact(name, format), fix: fixOf(format) };
}

/** Phones of one maker have a setting for it. */
function fixOf(format: string): string {
  return format === 'HEIC' || format === 'HEIF'
    ? 'export it as JPEG; on an iPhone choose Settings, Camera, Formats, Most Compatible for the next ones'
    : 'save it as JPEG, PNG or WebP';
}

function findSizeProblem(name: string, { width, height, type }: PictureSize): Finding | undefined {
  const megapixels = (width * height) / 1e6;
  if (megapixels <= mostMegapixels) return undefined;
  const problem = tooBig(name, `${Math.round(megapixels)} megapixels`, `${mostMegapixels}`);
  if (type !== 'svg') return problem;
  return { ...problem, fix: 'give the drawing a width and a height of 10,000 at most' };
}

function reportOn({ name }: FileEntry, { date, diagnostics }: Folder): Report {
  return reportTo(diagnostics, date === rootFolder ? name : `${date}/${name}`);
}
