import { toScriptText } from '@/lib/edition/metadata/structured-data';

export interface StructuredDataProps {
  data: Parameters<typeof toScriptText>[0];
}

/** The structured data (JSON-LD) of a view. */
export function StructuredData({ data }: StructuredDataProps) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text cannot end the element
      dangerouslySetInnerHTML={{ __html: toScriptText(data) }}
    />
  );
}
