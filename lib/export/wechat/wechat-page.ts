import { element, textElement } from '@/lib/edition/feeds/xml';
import { languageOf } from '@/lib/language/find-language';
import type { WechatArticle } from './wechat-article';

/**
 * Writes the page from which an article is copied into the editor of an official account: title, digest and text, each
 * with a button. The text is selected when the page opens. What is copied is the HTML of the text as it is, without what
 * the browser would add.
 *
 * @param tag the paper's language, BCP 47
 */
export function toWechatPage(article: WechatArticle, tag: string): string {
  const { messages, direction } = languageOf(tag);
  const { takeAway, copy } = messages;
  const toPart = (name: string, id: string, content: string) =>
    element('section', {}, [
      element('h2', {}, [
        textElement('span', name),
        ' ',
        textElement('button', copy, {
          type: 'button',
          'data-copy': id,
          'aria-label': `${copy} ${name}`,
        }),
      ]),
      content,
    ]);
  const pictures = article.pictures.map((name) => textElement('li', name));
  const body = [
    toPart(takeAway.title, 'title', textElement('p', article.title, { id: 'title' })),
    toPart(takeAway.digest, 'digest', textElement('p', article.digest, { id: 'digest' })),
    pictures.length > 0
      ? element('section', {}, [textElement('h2', takeAway.pictures), element('ol', {}, pictures)])
      : '',
    toPart(takeAway.text, 'text', element('div', { id: 'text' }, [article.html])),
    '<p role="status" id="status"></p>',
  ];
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${textElement('title', article.title)}
<style>
${pageStyle}
</style>
</head>
<body>
${body.filter(Boolean).join('\n')}
<script>
${pageScript}
</script>
</body>
</html>
`;
}

/** The width of the text in the app on a phone of 390 pixels, at a readable size. */
const pageStyle = `body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: system-ui, sans-serif; }
h2 { font-size: 1em; display: flex; justify-content: space-between; align-items: center; }
button { font: inherit; padding: 0.4em 1em; }
#title, #digest, #text { border: 1px solid #ccc; padding: 1em; margin: 0; }
#text { max-width: 36em; }`;

const pageScript = `const find = (id) => document.getElementById(id);
const select = (node) => getSelection().selectAllChildren(node);
let copied;
addEventListener('copy', (event) => {
  const node = copied ?? (getSelection().containsNode(find('text').firstElementChild, true) ? find('text') : undefined);
  if (!node) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', node.innerText);
  if (node.id === 'text') event.clipboardData.setData('text/html', node.innerHTML);
});
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => {
    copied = find(button.dataset.copy);
    select(copied);
    find('status').textContent = document.execCommand('copy') ? '✓ ' + button.getAttribute('aria-label') : '';
    copied = undefined;
  });
}
select(find('text'));`;
