/**
 * Parses bylines in East Asian scripts. The line may start with a head (本报讯, 新华社北京3月9日电, 央视网消息). A role
 * (本报记者, 通讯员) applies to the names after it. A label (文, 图, 摄, 责编) applies to the names after it if it leads
 * (文/张三 图/李四), else to the names between the previous label and itself (张三 文 李四 图).
 */

import { assignCredits } from './assign-credits';
import type { BylinePatterns } from './byline-patterns';
import type { ParsedLine } from './parsed-line';
import { tokeniseLine } from './tokenise-line';

export function parseLabelledLine(line: string, patterns: BylinePatterns): ParsedLine {
  const { head, sourceLine, feature } = patterns.han;
  const [lead = ''] = head.exec(line) ?? [];
  const rest = line.slice(lead.length);
  const runsIn = lead !== '';
  if (!runsIn && sourceLine.test(line)) return { parts: [{ text: line }], unknown: [], runsIn };
  const [headline = ''] = runsIn ? (feature.exec(rest) ?? []) : [];
  const tokens = tokeniseLine(rest.slice(headline.length), patterns);
  const { parts, unknown } = assignCredits(tokens);
  return { parts: [{ text: lead + headline }, ...parts], unknown, runsIn };
}
