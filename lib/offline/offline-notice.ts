import { escapeMarkup } from '@/lib/language/escape-markup';
import { type EditionFiles, scriptQuery } from './edition-files';

export interface NoticeParts {
  /** Of the edition on the device. */
  files: Pick<EditionFiles, 'texts' | 'language' | 'script'>;
  /** When the copy was last known to be what the server shows, in milliseconds since 1970. */
  checkedAt: number;
  /** True for a page of the newest edition on the device. */
  isNewest: boolean;
  /** Origin and base path of the site, without a slash at the end. */
  site: string;
}

/**
 * Writes at the head of a page that it comes from the device, and of when it is. The element is the first of the body:
 * React leaves elements there that are not its own, and `output` is a live region, so that it is heard as well.
 *
 * @param html of the page as it is stored
 */
export function withOfflineNotice(html: string, parts: NoticeParts): string {
  const { files, isNewest, site } = parts;
  const { texts, script } = files;
  const [before = '', after = ''] = (isNewest ? texts.newest : texts.kept).split('{time}');
  const time = formatTime(parts);
  const sentence = `${escapeMarkup(before)}<time datetime="${new Date(parts.checkedAt).toISOString()}">${escapeMarkup(time)}</time>${escapeMarkup(after)}`;
  const link = `<a href="${escapeMarkup(site)}/offline${scriptQuery(script)}">${escapeMarkup(texts.list)}</a>`;
  const notice = `<output class="offline-notice">${declareFace(parts)}${sentence} ${link}</output>`;
  return html.replace(/<body[^>]*>/, (body) => body + notice);
}

/** The faces of a page have only the letters of the page. */
function declareFace({ files, site }: NoticeParts): string {
  const { face } = files.texts;
  if (face === undefined) return '';
  return `<style>@font-face{font-family:offline-notice;src:url(${site}${face})format("woff2")}</style>`;
}

/** In the time zone of the device, where its reader is. */
function formatTime({ checkedAt, files }: NoticeParts): string {
  return new Intl.DateTimeFormat(files.language, { dateStyle: 'long', timeStyle: 'short' }).format(
    checkedAt,
  );
}
