/** Returns the media type of a picture by its file name, for feeds: `image/jpeg`. */
export function pictureTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return `image/${types[extension] ?? extension}`;
}

const types: Record<string, string> = { jpg: 'jpeg', svg: 'svg+xml' };
