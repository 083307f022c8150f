/** The text of WordPress as its database has it: paragraphs without tags, and shortcodes in square brackets. */

/** Replaces `[caption]` by a figure and removes `[gallery]` and `[embed]` but for their content. */
export function readShortcodes(text: string): string {
  return text
    .replace(/\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/gi, (_, inside: string) => {
      const picture = /(?:<a[^>]*>\s*)?<img[^>]*>(?:\s*<\/a>)?/i.exec(inside)?.[0] ?? '';
      return `\n\n<figure>${picture}<figcaption>${inside.replace(picture, '').trim()}</figcaption></figure>\n\n`;
    })
    .replace(/\[embed[^\]]*\]([\s\S]*?)\[\/embed\]/gi, '<a href="$1">$1</a>')
    .replace(/\[gallery[^\]]*\]/gi, (code) => `<p>${code}</p>`);
}

/** Makes paragraphs of text that has none: empty lines part them, as WordPress does when it shows them. */
export function toParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  return html
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      /^<(?:figure|h[1-6]|ul|ol|blockquote|table|div|pre|hr|p|!--)/i.test(part)
        ? part
        : `<p>${part.replace(/\r?\n/g, '<br>')}</p>`,
    )
    .join('\n');
}
