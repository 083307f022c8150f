/**
 * Returns the first font that a drawing names in an attribute or a style and does not embed; undefined where all are
 * generic, as `sans-serif` is: every system has a font for those.
 */
export function findFontName(source: string): string | undefined {
  const drawing = source.replace(quotes, '');
  const embedded = new Set(
    Array.from(drawing.matchAll(embeddedFont), ([rule]) => namesIn(rule)[0]?.toLowerCase()),
  );
  return namesIn(drawing.replaceAll(embeddedFont, '')).find((name) => {
    return !generic.test(name) && !embedded.has(name.toLowerCase());
  });
}

/** Quotation marks within attributes; names are as clear without them. */
const quotes = /&(?:quot|apos|#39|#34);/g;

const embeddedFont = /@font-face\s*\{[^{}]*url\(\s*["']?data:[^{}]*\}/gi;

/** CSS Fonts, Level 4: the generic families, and the values that stand for what is around. */
const generic =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|math|emoji|system-ui|-apple-system|blinkmacsystemfont|ui-[a-z-]+|fangsong|generic\(.*|inherit|initial|unset|revert|revert-layer|caption|icon|menu|message-box|small-caption|status-bar|var\(.*|)$/i;

/** `font-family="…"`, `font-family: …` and `font: 12px …`, where the family comes after the size, not far on. */
const families =
  /\bfont-family\s*(?:=\s*(?:"([^"]*)"|'([^']*)')|:\s*([^;}<]*))|\bfont\s*(?:=\s*["']|:)[^;}<]{0,200}?\d(?:px|pt|em|rem|%|mm|cm)(?:\s*\/\s*[\w.%]+)?\s+([^;}<>]*)/gi;

/** Returns the first family of each declaration: the others are for where it is missing. */
function namesIn(drawing: string): string[] {
  return Array.from(drawing.matchAll(families), ([, double, single, style, short]) => {
    const [first = ''] = (double ?? single ?? style ?? short ?? '').split(',');
    // In a style attribute the quotation mark of the attribute ends the last declaration.
    return first
      .trim()
      .replace(/^["']/, '')
      .replace(/["'].*$/s, '')
      .trim();
  });
}
