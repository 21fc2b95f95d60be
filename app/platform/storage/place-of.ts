/** Where a key's file lies below a folder or bucket: spread over 256 subfolders by its last two characters. Throws for what is no key. */
export function placeOf(key: string): string {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error(`Not a storage key: ${key}`);
  return `${key.slice(-2)}/${key}`;
}
