/** Returns the milliseconds until the whole answer of an address is there. Anything but success is an error. */
export async function timeAddress(address: string): Promise<number> {
  const begin = performance.now();
  const response = await fetch(address);
  await response.text();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return performance.now() - begin;
}
