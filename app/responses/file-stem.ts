import { readerScript } from '@/lib/store/reader-script';

/** Returns the name of a file of an edition without its ending, another one in each script: `2023-03-10-hant`. */
export function fileStem(date: string): string {
  return [date, readerScript()].filter(Boolean).join('-');
}
