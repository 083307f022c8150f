import type { Paper } from '@/lib/content/fields/schema';
import { cutText } from '@/lib/language/cut-text';
import { languageOf } from '@/lib/language/find-language';
import { iconPath, openSearchPath, searchPath, suggestionsPath } from '../addresses/paths';
import { suggestionsType } from '../suggestion';
import { element, textElement, toXmlDocument } from './xml';

export const openSearchType = 'application/opensearchdescription+xml';

/** In characters: OpenSearch 1.1, "ShortName" and "LongName". */
const longestShortName = 16;
const longestLongName = 48;

/** Writes the document by which browsers offer the search of the paper (OpenSearch 1.1). */
export function toOpenSearch({ name, language }: Paper, origin: string): string {
  const { search } = languageOf(language).messages;
  const query = 'q={searchTerms}';
  const url = (type: string, template: string, rel?: string) =>
    element('Url', { type, rel, method: rel ? undefined : 'get', template: origin + template });
  return toXmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', cutText(name, longestShortName)),
      textElement('LongName', cutText(name, longestLongName)),
      textElement('Description', search.describe(name)),
      url('text/html', `${searchPath}?${query}`),
      url(suggestionsType, `${suggestionsPath}?${query}`),
      url(openSearchType, openSearchPath, 'self'),
      textElement('Image', origin + iconPath('favicon.ico'), {
        width: '32',
        height: '32',
        type: 'image/x-icon',
      }),
      textElement('Language', language),
      textElement('InputEncoding', 'UTF-8'),
      textElement('OutputEncoding', 'UTF-8'),
    ]),
  );
}
