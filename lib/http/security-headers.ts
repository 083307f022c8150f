/**
 * Security headers by what an answer is. Nothing else of the server sets them.
 */

/**
 * The policy of pages. Next starts a page with inline scripts, and cached pages cannot carry a nonce, so scripts need
 * `'unsafe-inline'`. Everything else comes from this site, or belongs to the script that counts readers, and no page may
 * be framed.
 */
function pagePolicy({ isDevelopment, scriptOrigin }: PageRights): string {
  const counter = scriptOrigin ? ` ${scriptOrigin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}${counter}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${counter}`,
    ...(counter ? [`connect-src 'self'${counter}`] : []),
    // The boxes for characters of no font are in the page (components/site/fonts/box-fonts.ts).
    "font-src 'self'",
    // The silence by which the player gets the media keys (components/reader/listen/player/media-keys.ts).
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What pages may do besides. */
interface PageRights {
  /** True where Next's development tools need more rights. */
  isDevelopment?: boolean;
  /** The origin of the script that counts readers: `https://stats.example.com`. */
  scriptOrigin?: string | undefined;
  /** True for a document that has its styles, faces and pictures in it, and no script (`lib/export/single-file`). */
  isSelfContained?: boolean;
}

/** Such a document has the first four in itself as well, for when it is a file (`singleFilePolicy`). */
const selfContainedPolicy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A drawing that is opened by itself is a document, which may have styles but no script. */
const mediaPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
/**
 * The policy of PDFs. It has no `sandbox`: Safari shows an empty window instead of such a PDF
 * (github.com/adobe/aem-core-wcm-components/issues/2839), and so did Chromium
 * (github.com/element-hq/element-web/issues/2052), which now ignores the policy of what its viewer opens. Script in a
 * PDF runs in the viewer, and never on this origin.
 */
const pdfPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'";

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** What other sites may embed or read: pictures, cards, feeds, PDFs. */
const embeddable = { ...everywhere, 'Cross-Origin-Resource-Policy': 'cross-origin' };

const own = { ...everywhere, 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * Returns the security headers of an answer.
 *
 * @param type its media type
 */
export function securityHeadersFor(
  type: string,
  rights: PageRights = {},
): Readonly<Record<string, string>> {
  if (type.startsWith('text/html'))
    return {
      ...own,
      'Content-Security-Policy': rights.isSelfContained ? selfContainedPolicy : pagePolicy(rights),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    };
  if (/^(?:font|text)\/|^application\/javascript/.test(type)) return own;
  const policy = type.startsWith('application/pdf') ? pdfPolicy : mediaPolicy;
  return { ...embeddable, 'Content-Security-Policy': policy };
}
