import { toHref } from '@/lib/addresses/base-path';
import { withScript } from '@/lib/addresses/script-query';
import type { Paper } from '@/lib/content/fields/schema';
import { otherScriptOf } from '@/lib/edition/script/convert-paper';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { scriptTags } from '@/lib/language/chinese/script/script';
import { languageAttributes } from '@/lib/language/language-attributes';
import { readerScript } from '@/lib/store/reader-script';

/** The name of each script, written in it. */
const names: Readonly<Record<ChineseScript, string>> = { hant: '繁體', hans: '简体' };

export interface ScriptSwitchProps {
  paper: Paper;
  /** The path of the view. */
  path: `/${string}`;
  /** What a reader searched for, which the view marks. */
  query?: string | undefined;
}

/** A link to the same view in the other script; nothing in papers that are not Chinese. */
export function ScriptSwitch({ paper, path, query = '' }: ScriptSwitchProps) {
  const other = otherScriptOf(paper);
  if (!other) return null;
  const address = query === '' ? path : `${path}?${new URLSearchParams({ q: query })}`;
  const isBack = readerScript() !== undefined;
  const tag = scriptTags[other];
  return (
    <a
      {...languageAttributes(tag)}
      href={toHref(isBack ? address : withScript(address, other))}
      hrefLang={tag}
      className="script-switch"
    >
      {names[other]}
    </a>
  );
}
