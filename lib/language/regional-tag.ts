import { languageOf } from './find-language';

/** A tag with the language's region, where it names none and Intl would take another: `en-GB` of `en`. */
export function regionalTag(tag: string): string {
  const { region } = languageOf(tag);
  if (region === undefined || new Intl.Locale(tag).region !== undefined) return tag;
  return new Intl.Locale(tag, { region }).toString();
}

/** Language and region as Open Graph writes them: `zh_CN`, `en_GB`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(regionalTag(tag)).maximize();
  return `${language}_${region}`;
}
