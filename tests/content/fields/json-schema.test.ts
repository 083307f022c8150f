import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  listFields,
  type SchemaName,
  schemaNames,
  schemaSources,
  toJsonSchema,
} from '@/lib/content/fields/json-schema';

/** A validator that knows the JSON Schema only, as a code editor does. */
const validate = (name: SchemaName, value: unknown) =>
  z.fromJSONSchema(toJsonSchema(name)).safeParse(value);

test.each(schemaNames)('every field of %s has a description of one sentence', (name) => {
  const fields = listFields(name);
  expect(fields.length).toBeGreaterThan(2);
  const without = fields.filter(({ description }) => !/^\S[^\n]*\.$/.test(description));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test.each(schemaNames)('every description of %s belongs to a field', (name) => {
  const paths = listFields(name).map(({ path }) => path);
  expect(Object.keys(schemaSources[name].descriptions).toSorted()).toEqual(paths.toSorted());
});

test('the descriptions are in the JSON Schema, also inside lists and unions', () => {
  expect(toJsonSchema('paper')).toMatchObject({
    required: ['name', 'language', 'timeZone', 'sections'],
    additionalProperties: false,
    properties: {
      sections: { items: { properties: { id: { description: expect.stringMatching(/front/) } } } },
      sheet: {
        properties: {
          size: {
            anyOf: [
              {},
              { properties: { width: { description: expect.stringMatching(/millimetres/) } } },
            ],
          },
        },
      },
    },
  });
});

const papers = ['content', 'content/starter/zh-Hans', 'content/starter/en'];
const editions = papers.flatMap((paper) =>
  readdirSync(paper)
    .filter((name) => /^\d/.test(name))
    .map((date) => join(paper, date)),
);
const articles = editions.flatMap((edition) =>
  readdirSync(edition)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(edition, name)),
);

test.each(papers)('paper.yaml of %s fits its JSON Schema', (paper) => {
  const { error } = validate('paper', parse(readFileSync(join(paper, 'paper.yaml'), 'utf8')));
  expect(error).toBeUndefined();
});

test.each(editions)('edition.yaml of %s fits its JSON Schema', (edition) => {
  const { error } = validate('edition', parse(readFileSync(join(edition, 'edition.yaml'), 'utf8')));
  expect(error).toBeUndefined();
});

test.each(articles)('the front matter of %s fits its JSON Schema', (file) => {
  const [, yaml = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  expect(validate('article', parse(yaml)).error).toBeUndefined();
});

test.each<[SchemaName, unknown]>([
  ['paper', { name: 'A', language: 'en', timeZone: 'UTC' }],
  ['paper', { name: 'A', language: 'en', timeZone: 'UTC', sections: [], colour: 'red' }],
  ['edition', { pages: [{ number: 0, name: 'Front' }] }],
  ['article', { title: 'A', section: 'b', rank: 6 }],
  ['article', { title: 'A', section: 'b', layout: { place: 'middle' } }],
])('a wrong %s does not fit: %j', (name, value) => {
  expect(validate(name, value).success).toBe(false);
});
