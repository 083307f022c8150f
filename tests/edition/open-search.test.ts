import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { toOpenSearch } from '@/lib/edition/feeds/open-search';
import { paper } from './make-edition';

test('browsers are told where and how the paper is searched', () => {
  const name = 'A & B: the paper of a very long name <1>';
  const text = toOpenSearch({ ...paper, name }, 'https://example.org/paper');
  expect(XMLValidator.validate(text)).toBe(true);
  const { OpenSearchDescription: read } = new XMLParser({ ignoreAttributes: false }).parse(text);
  // OpenSearch 1.1: at most 16 characters.
  expect(read.ShortName.length).toBeLessThanOrEqual(16);
  expect(read.LongName).toContain('A & B');
  const templates = read.Url.map((url: Record<string, string>) => url['@_template']);
  expect(templates).toEqual([
    'https://example.org/paper/search?q={searchTerms}',
    'https://example.org/paper/search/suggestions.json?q={searchTerms}',
    'https://example.org/paper/opensearch.xml',
  ]);
});
