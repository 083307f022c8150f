/**
 * `npm run -s paper -- schema paper|edition|article`: prints the JSON Schema of paper.yaml, of edition.yaml or of
 * the front matter of articles, with which code editors complete and check fields.
 */
import { schemaNames, toJsonSchema } from '@/lib/content/fields/json-schema';
import { type Command, usageError } from '../command';

export const printSchema: Command = async ([wanted, ...more], { out, err }) => {
  const name = schemaNames.find((one) => one === wanted);
  if (!name || more.length > 0) {
    if (wanted !== undefined && !name) err(`There is no schema ${wanted}.`);
    err(`Usage: npm run -s paper -- schema ${schemaNames.join('|')}`);
    return usageError;
  }
  out(JSON.stringify(toJsonSchema(name), undefined, 2));
  return 0;
};
