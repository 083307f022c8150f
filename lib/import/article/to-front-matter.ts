/** Writes the fields of an article as YAML, in the order of our own articles. */
import { stringify } from 'yaml';
import type { ArticleKind } from '@/lib/content/article-kind';
import type { StoryHead } from '../imported-document';

export interface ChosenFields {
  section: string;
  kind: ArticleKind | undefined;
  isDraft: boolean;
}

export function toFrontMatter(head: StoryHead, { section, kind, isDraft }: ChosenFields): string {
  const { kicker, title = '', deck, label, byline, places, keywords, published, updated } = head;
  const fields = {
    ...{
      kind,
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
