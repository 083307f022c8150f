import { type AddressForm, addressForms, type Parameter, parameters } from './address-forms';

/** An address of the paper: its form, and what stands in place of the form's parameters, decoded. */
export interface Address {
  form: AddressForm;
  values: Partial<Record<Parameter, string>>;
}

/** Undefined for a path that has no form. That there is such an edition or article it does not say. */
export function matchAddress(path: string): Address | undefined {
  for (const { form, pattern } of patterns) {
    const found = pattern.exec(path);
    if (!found) continue;
    const values = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decode(text)]);
    return { form, values: Object.fromEntries(values) };
  }
  return undefined;
}

/** True for a text that may stand in place of a parameter. */
export function isParameter(name: Parameter, text: string): boolean {
  return new RegExp(`^(?:${parameters[name]})$`).test(text);
}

const isName = (name: string): name is Parameter => Object.hasOwn(parameters, name);
const isForm = (form: string): form is AddressForm => Object.hasOwn(addressForms, form);

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

/** A stray per cent sign stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
