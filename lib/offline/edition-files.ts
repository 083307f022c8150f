/**
 * The list of everything that a device keeps of an edition: what `/DATE/edition.json` answers, made by the server from
 * what readers may see (`to-edition-files.ts`), parsed by the pages and the service worker that store it. Addresses
 * are those inside the program, without the base path.
 *
 * A device has an edition in one script of a Chinese paper: the one in which its reader kept it last, which takes the
 * place of the other. Both would take twice the room, and nobody reads one issue in two scripts. Pages are stored under
 * their addresses without the script, so that without a network a link to either leads to what is there.
 */
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';

export interface EditionFiles {
  format: typeof filesFormat;
  date: string;
  /** `2023年3月10日`, in the paper's language. */
  title: string;
  /** Language of the paper, for numbers and times: BCP 47. */
  language: string;
  /** The script of its pages, if it is not the paper's own. Their addresses have it. */
  script?: ChineseScript;
  /** Another one as soon as any page of the edition is another one. */
  version: string;
  pages: readonly KeptFile[];
  pictures: readonly KeptPicture[];
  /** What all editions share: styles, script, logo, icons. */
  shared: readonly KeptFile[];
  /** About how many bytes the faces have, whose addresses are in the pages. */
  faceBytes: number;
  texts: NoticeTexts;
}

/** Returns the query of addresses that are read in a script; empty for the paper's own. */
export const scriptQuery = (script: ChineseScript | undefined): string =>
  script ? `?script=${script}` : '';

/** Returns the address under which a page is stored. */
export const storedAddress = (address: string): string => address.replace(/\?.*/s, '');

export interface KeptFile {
  address: string;
  /** About how many bytes it has on the device. */
  bytes: number;
}

export interface KeptPicture {
  /** Its own address, below which its copies are. */
  address: string;
  /** Another one for another picture of the same name. */
  version: string;
  /** From the narrowest; a drawing has one, at its own address. */
  copies: readonly (KeptFile & { width: number })[];
}

/** What the service worker writes at the head of a page that it shows from the device. */
export interface NoticeTexts {
  /** `{time}` stands for the time at which the page was last known to be current. */
  kept: string;
  /** The same where the edition is the newest on the device. */
  newest: string;
  /** Link to the list of what is on the device. */
  list: string;
  /** Address of a face that has all letters of these texts; absent where every system has one. */
  face?: string;
}

/** Devices ignore a list of another format. */
export const filesFormat = 1;

/** Parses the body of an answer; undefined for anything but such a list, for example the sign-in page of a hotel. */
export function parseEditionFiles(text: string): EditionFiles | undefined {
  const value = parseJson(text);
  return isEditionFiles(value) ? value : undefined;
}

/** @param files JSON of our own server: its format says what else it has */
function isEditionFiles(files: unknown): files is EditionFiles {
  return (
    typeof files === 'object' &&
    files !== null &&
    'format' in files &&
    files.format === filesFormat &&
    'pages' in files &&
    Array.isArray(files.pages)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns how many bytes an edition takes on a device, about.
 *
 * @param width of the copies of pictures that it needs, in pixels
 */
export function sizeOfEdition(files: EditionFiles, width: number): number {
  const pictures = files.pictures.flatMap((picture) => chooseCopy(picture, width) ?? []);
  const all = [...files.pages, ...pictures, ...files.shared];
  return all.reduce((sum, { bytes }) => sum + bytes, files.faceBytes);
}

/** Chooses the copy of a picture that is stored: the narrowest that is wide enough, else the widest. */
export function chooseCopy({ copies }: KeptPicture, width: number): KeptFile | undefined {
  return copies.find((copy) => copy.width >= width) ?? copies.at(-1);
}

/** In CSS pixels. No picture of an article is wider (components/article/article-body.css). */
const textColumn = 640;

/**
 * Returns the width of pictures that a device needs. More than two device pixels for a CSS pixel are hardly seen in a
 * photograph, and a third takes twice the bytes.
 *
 * @param screenWidth in CSS pixels
 * @param density in device pixels for each of these
 */
export function pictureWidth(screenWidth: number, density: number): number {
  return Math.ceil(Math.min(screenWidth, textColumn) * Math.min(Math.max(density, 1), 2));
}
