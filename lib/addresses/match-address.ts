import { type AddressForm, addressForms, type Parameter, parameters } from './address-forms';

/** An address of the paper: its form, and the decoded values of the form's parameters. */
export interface Address {
  form: AddressForm;
  values: Partial<Record<Parameter, string>>;
}

/**
 * Finds the form that a path has. It does not check whether the edition or article exists.
 *
 * @returns undefined for a path that matches no form
 */
export function matchAddress(path: string): Address | undefined {
  for (const { form, pattern } of patterns) {
    const found = pattern.exec(path);
    if (!found) continue;
    const values = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decode(text)]);
    return { form, values: Object.fromEntries(values) };
  }
  return undefined;
}

/** True if a text is a valid value of a parameter. */
export function isParameter(name: Parameter, text: string): boolean {
  return new RegExp(`^(?:${parameters[name]})$`).test(text);
}

const isName = (name: string): name is Parameter => Object.hasOwn(parameters, name);
const isForm = (form: string): form is AddressForm => Object.hasOwn(addressForms, form);

/**
 * Returns the source of a regular expression for the paths of a form, in the syntax that nginx's has as well. It has
 * no named groups, which would be variables there.
 */
export function patternOf(form: AddressForm): string {
  return toPattern(addressForms[form])
    .source.replace(/\(\?<\w+>/g, '(?:')
    .replaceAll('\\/', '/');
}

const patterns = Object.keys(addressForms)
  .filter(isForm)
  .map((form) => ({ form, pattern: toPattern(addressForms[form]) }));

function toPattern(form: string): RegExp {
  const source = form
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, (whole, name: string) =>
      isName(name) ? `(?<${name}>${parameters[name]})` : whole,
    );
  return new RegExp(`^${source}$`);
}

/** Leaves a text with an invalid escape sequence unchanged. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
