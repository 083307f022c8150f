/** The media type of a picture by its name, for those who fetch it without asking first. */
export function pictureTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return `image/${types[ending] ?? ending}`;
}

const types: Record<string, string> = { jpg: 'jpeg', svg: 'svg+xml' };
