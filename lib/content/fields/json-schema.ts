/**
 * The JSON Schemas of the files that editors write, generated from the zod schemas with a description of each
 * field. Code editors complete and check fields with them. They know less than `paper check`: not which sections
 * the paper has, nor which dates exist.
 */
import { z } from 'zod';
import {
  editionDescriptions,
  frontmatterDescriptions,
  paperDescriptions,
  standingDescriptions,
} from './field-descriptions';
import { editionSchema, frontmatterSchema, paperSchema, standingSchema } from './schema';

/** The kinds of files, by the name of their schema. */
export const schemaNames = ['paper', 'edition', 'article', 'page'] as const;
export type SchemaName = (typeof schemaNames)[number];

export interface SchemaSource {
  /** Where the fields are written. */
  file: string;
  schema: z.ZodType;
  /** By path: `pages.editors`. */
  descriptions: Readonly<Record<string, string>>;
}

export const schemaSources: Readonly<Record<SchemaName, SchemaSource>> = {
  paper: { file: 'paper.yaml', schema: paperSchema, descriptions: paperDescriptions },
  edition: { file: 'edition.yaml', schema: editionSchema, descriptions: editionDescriptions },
  article: {
    file: 'front matter of an article',
    schema: frontmatterSchema,
    descriptions: frontmatterDescriptions,
  },
  page: {
    file: 'front matter of a standing page',
    schema: standingSchema,
    descriptions: standingDescriptions,
  },
};

/** The part of JSON Schema that our schemas use. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Returns the JSON Schema (draft 2020-12) of a file, as written by its editor. */
export function toJsonSchema(name: SchemaName): JsonSchema {
  const { file, schema, descriptions } = schemaSources[name];
  const json = z.toJSONSchema(schema, { io: 'input' });
  describe(json, '', descriptions);
  return { title: `Banmian: ${file}`, ...json };
}

/** A field of a file. */
export interface Field {
  /** `pages.editors` */
  path: string;
  description: string;
  isRequired: boolean;
  /** What may be written: `text`, `list of text`, `1, 2, 3, 4 or 5`. */
  values: string;
}

/** Lists the fields of a file in the order of its schema, each before those inside it. */
export function listFields(name: SchemaName): Field[] {
  return fieldsIn(toJsonSchema(name), '');
}

function describe(json: JsonSchema, path: string, texts: SchemaSource['descriptions']): void {
  for (const part of partsOf(json)) describe(part, path, texts);
  for (const [key, property] of propertiesOf(json)) {
    const inside = path ? `${path}.${key}` : key;
    const description = texts[inside];
    if (description !== undefined) property.description = description;
    describe(property, inside, texts);
  }
}

function fieldsIn(json: JsonSchema, path: string): Field[] {
  const own = propertiesOf(json).flatMap(([key, property]) => {
    const inside = path ? `${path}.${key}` : key;
    const isRequired = json.required?.includes(key) ?? false;
    const { description = '' } = property;
    const field = { path: inside, description, isRequired, values: describeValues(property) };
    return [field, ...fieldsIn(property, inside)];
  });
  return [...own, ...partsOf(json).flatMap((part) => fieldsIn(part, path))];
}

function describeValues({ type, enum: choices, anyOf, items }: JsonSchema): string {
  if (choices)
    return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices.map(String));
  if (anyOf) return anyOf.map((part) => describeValues(toSchema(part))).join(', or ');
  switch (type) {
    case 'array':
      return Array.isArray(items) || items === undefined
        ? 'list'
        : `list of ${describeValues(toSchema(items))}`;
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'whole number';
    case 'object':
      return 'fields';
    case 'string':
      return 'text';
    default:
      return typeof type === 'string' ? type : 'any value';
  }
}

/** The schemas of the items of a list and of the alternatives of a union. */
function partsOf({ items, anyOf = [] }: JsonSchema): JsonSchema[] {
  return [...[items ?? []].flat(), ...anyOf].map(toSchema);
}

function propertiesOf({ properties = {} }: JsonSchema): [string, JsonSchema][] {
  return Object.entries(properties).map(([key, property]) => [key, toSchema(property)]);
}

/** `true` and `false`, which allow all and nothing, have no fields. */
function toSchema(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}
