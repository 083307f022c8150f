/**
 * The styles of an article for an official account, inline, because its editor removes classes and style sheets. Sizes
 * are those that readers of such accounts are used to: 16 px in lines of 1.75. There are only properties that the editor
 * leaves in place (`tests/export/wechat.test.ts` lists them). Text has no colour of its own, so that the
 * dark mode of WeChat can choose one.
 */
export const styles = {
  article: 'font-size:16px;line-height:1.75;letter-spacing:0.5px;text-align:justify;',
  label: 'margin:0 0 8px;font-size:14px;font-weight:bold;color:#a3201b;',
  kicker: 'margin:0 0 8px;font-size:15px;',
  deck: 'margin:0 0 16px;font-size:17px;font-weight:bold;',
  byline: 'margin:0 0 16px;font-size:14px;color:#888888;',
  paragraph: 'margin:0 0 16px;',
  line: 'margin:0;',
  crosshead: 'margin:24px 0 12px;font-size:17px;text-align:left;',
  quote: 'margin:0 0 16px;padding:4px 0 4px 12px;border-left:3px solid #cccccc;',
  verse: 'margin:0 0 16px;padding-left:2em;text-align:left;',
  signOff: 'margin:0 0 16px;text-align:right;',
  item: 'margin:0 0 6px;',
  list: 'margin:0 0 16px;',
  facts: 'margin:0 0 16px;padding:12px 14px;border:1px solid #d9d9d9;',
  factsTitle: 'margin:0 0 8px;',
  figure: 'margin:0 0 16px;text-align:center;',
  picture: 'max-width:100%;height:auto;',
  caption: 'margin:6px 0 0;font-size:14px;color:#888888;text-align:center;',
  table: 'border-collapse:collapse;width:100%;margin:0 0 16px;font-size:14px;',
  cell: 'border:1px solid #d9d9d9;padding:4px 6px;',
  code: 'font-family:Menlo,Consolas,monospace;font-size:14px;',
  struck: 'text-decoration:line-through;',
  mark: 'font-size:12px;',
  notes:
    'margin:24px 0 0;padding-top:12px;border-top:1px solid #d9d9d9;font-size:14px;text-align:left;',
  note: 'margin:0 0 6px;',
  source: 'margin:24px 0 0;font-size:14px;color:#888888;',
} as const;
