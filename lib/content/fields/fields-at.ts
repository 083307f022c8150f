import { z } from 'zod';

/** Lists the names of the fields that the schema allows at a path. */
export function fieldsAt(
  schema: z.core.$ZodType,
  [key, ...rest]: readonly PropertyKey[],
): string[] {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType | undefined> = schema.shape;
    if (key === undefined) return Object.keys(shape);
    const field = typeof key === 'string' ? shape[key] : undefined;
    return field ? fieldsAt(field, rest) : [];
  }
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) =>
      fieldsAt(option, key === undefined ? [] : [key, ...rest]),
    );
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional) {
    return fieldsAt(schema.unwrap(), key === undefined ? [] : [key, ...rest]);
  }
  return [];
}
