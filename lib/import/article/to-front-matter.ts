/** Writes the fields of an article as YAML, in the order of our own articles. */
import { stringify } from 'yaml';
import type { StoryHead } from '../imported-document';

export function toFrontMatter(head: StoryHead, section: string, isDraft: boolean): string {
  const { kicker, title = '', deck, label, byline, places, keywords, published, updated } = head;
  const fields = {
    ...{
      kicker,
      title,
      deck,
      column: label,
      section,
      byline,
      places,
      keywords,
      published,
      updated,
    },
    ...head.others,
    draft: isDraft || undefined,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : `${name}: ${toYaml(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function toYaml(value: unknown): string {
  const options = { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false } as const;
  return stringify(value, options).trim();
}
