import { toHref } from '@/lib/addresses/base-path';
import { editionPdfPath } from '@/lib/edition/addresses/paths';
import type { CommandIo } from '../command';
import { findBuild, type PrintServer, startPrintServer } from './print-server';

/** Makes the PDFs of published editions, one after another. */
export interface PdfMaker {
  /** Returns a sentence for the user if the PDF cannot be made. */
  make: (date: string) => Promise<Uint8Array | string>;
  close: () => Promise<void>;
}

/** The server that prints is started for the first PDF, and only then. */
export function openPdfMaker({ contentDir }: Pick<CommandIo, 'contentDir'>): PdfMaker {
  let opened: Promise<PrintServer | undefined> | undefined;
  const open = async () => {
    const build = findBuild();
    return build === undefined
      ? undefined
      : startPrintServer({ build, contentDir, showProofs: false });
  };
  return {
    make: async (date) => {
      opened ??= open();
      const server = await opened;
      if (!server) return 'The site could not be built, so there is no PDF.';
      const answer = await server.fetch(toHref(editionPdfPath(date)));
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 503) return noBrowser;
      return `The PDF of ${date} could not be made (${answer.status}).`;
    },
    close: async () => {
      (await opened)?.stop();
    },
  };
}

/** Said where the site answers that it can print nothing. */
export const noBrowser = 'No browser can run here: set CHROMIUM_PATH to a Chromium.';
