/** The names under which the newsroom stores what it knows of each edition. */

/** Its content as it last was without error. */
export const goodName = (date: string): string => `good/${date}`;

/** What lists across editions need of it. */
export const recordName = (date: string): string => `records/${date}`;
