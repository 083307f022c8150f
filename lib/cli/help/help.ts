/** `npm run paper -- help [FIELD]`: lists all commands and fields, or says what a field means. */
import { findSuggestion } from '@/lib/content/fields/find-suggestion';
import {
  type Field,
  listFields,
  schemaNames,
  schemaSources,
} from '@/lib/content/fields/json-schema';
import { type Command, usageError } from '../command';

/** @param listUsages returns one line for each command */
export function makeHelp(listUsages: () => string[]): Command {
  return async ([name, ...more], { out, err }) => {
    if (more.length > 0) {
      err('Usage: npm run paper -- help [FIELD]');
      return usageError;
    }
    const files = listFiles();
    if (name === undefined) {
      out('Commands: npm run paper -- COMMAND');
      for (const usage of listUsages()) out(`  ${usage}`);
      for (const { file, fields } of files) printFields(file, fields, out);
      return 0;
    }
    const found = files.map(({ file, fields }) => ({
      file,
      fields: fields.filter(({ path }) => isNamed(path, name)),
    }));
    for (const { file, fields } of found) if (fields.length > 0) printFields(file, fields, out);
    if (found.some(({ fields }) => fields.length > 0)) return 0;
    const suggestion = findSuggestion(
      name,
      files.flatMap(({ fields }) => fields.map(({ path }) => path)),
    );
    err(`There is no field ${name}.${suggestion ? ` Did you mean ${suggestion}?` : ''}`);
    return usageError;
  };
}

function listFiles(): { file: string; fields: Field[] }[] {
  return schemaNames.map((name) => ({ file: schemaSources[name].file, fields: listFields(name) }));
}

/** True for the field `layout.span` by the names `layout`, `span` and `layout.span`, and for `pages.sheet.size` by `sheet`. */
function isNamed(path: string, name: string): boolean {
  return `.${path}.`.includes(`.${name}.`);
}

function printFields(file: string, fields: Field[], out: (line: string) => void): void {
  out('');
  out(`Fields of ${file.endsWith('.yaml') ? file : `the ${file}`}:`);
  const width = Math.max(...fields.map(({ path }) => path.length));
  for (const { path, description, values, isRequired } of fields) {
    const kind = isRequired ? `${values}, required` : values;
    out(`  ${path.padEnd(width)}  ${description} (${kind})`);
  }
}
