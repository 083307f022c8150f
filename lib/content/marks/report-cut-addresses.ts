/**
 * Reports bare addresses that end before Chinese, Japanese or Korean letters which are probably a part of them:
 * `https://a.com/s?q=中文`, `https://a.com/新闻/3.html`. Where an address ends, says measure-address.ts.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import { isAddress } from '../markdown/is-address';
import { cjkLetter } from '../markdown/measure-address';

export function reportCutAddresses(tree: Root, { text: source, report }: BodyContext): void {
  visit(tree, 'link', (link) => {
    const { start, end } = link.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const after = source.slice(end.offset, end.offset + 60);
    if (!isAddress(link, source) || !cjkLetter.test(after.slice(0, 2))) return;
    const written = source.slice(start.offset, end.offset);
    const rest = findRest(written, after);
    if (rest === undefined || /^[\w.+-]+@/.test(written)) return;
    report(end, {
      code: 'cut-address',
      severity: 'warning',
      message: `the address ${written} ends before “${rest}”`,
      fix: `write <${written}${rest}> if that is a part of it, or a space between them if not`,
    });
  });
}

/** Letters of an address that are not in ASCII, and letters and digits beside them. */
const letters = '[\\p{L}\\p{M}\\p{N}_%+~-]';
const value = new RegExp(`^${letters}+`, 'u');
/** A folder that others follow. A bar between Chinese words on both sides is most often that of 下载/安装. */
const folder = new RegExp(`^${letters}+/[\\w%~-][\\w%~/.-]*`, 'u');
const file = new RegExp(
  `^${letters}+(?:/${letters}+)*\\.(?:html?|php|aspx?|jsp|pdf|jpe?g|png|gif|docx?|xlsx?|pptx?|zip|mp[34])(?![a-z\\d])`,
  'iu',
);

/** An empty value or fragment (`?q=`, `#`) goes on with what is behind it. */
function findRest(address: string, after: string): string | undefined {
  if (/[=#]$/.test(address)) return value.exec(after)?.[0];
  if (!/^[^?#]*[^:/]\/[^?#/]*$/.test(address)) return undefined;
  return (file.exec(after) ?? (address.endsWith('/') ? folder.exec(after) : undefined))?.[0];
}
