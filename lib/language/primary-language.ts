/** Returns the language of a tag without script and region: `zh` of zh-CN and of zh_TW; undefined for no tag. */
export function primaryLanguage(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).language;
  } catch {
    return undefined;
  }
}
