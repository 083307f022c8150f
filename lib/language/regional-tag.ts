import { languageOf } from './find-language';

/** Adds the language's region to a tag without one, if it is not the default of `Intl`: `en` becomes `en-GB`. */
export function regionalTag(tag: string): string {
  const { region } = languageOf(tag);
  if (region === undefined || new Intl.Locale(tag).region !== undefined) return tag;
  return new Intl.Locale(tag, { region }).toString();
}

/** Returns language and region in the form of Open Graph: `zh_CN`, `en_GB`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(regionalTag(tag)).maximize();
  return `${language}_${region}`;
}
