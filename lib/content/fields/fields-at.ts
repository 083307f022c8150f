import { z } from 'zod';

/** Lists the names of the fields that the schema allows at a path. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return schemasAt(schema, path).flatMap((found) =>
    found instanceof z.ZodObject ? Object.keys(found.shape) : [],
  );
}

/** True if the schema allows a text at a path. */
export function isTextAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  return schemasAt(schema, path).some((found) => found instanceof z.ZodString);
}

/** Lists the schemas of the values that are allowed at a path. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => schemasAt(option, path));
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional) {
    return schemasAt(schema.unwrap(), path);
  }
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemasAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject) || typeof key !== 'string') return [];
  const shape: Record<string, z.core.$ZodType | undefined> = schema.shape;
  const field = shape[key];
  return field ? schemasAt(field, rest) : [];
}
