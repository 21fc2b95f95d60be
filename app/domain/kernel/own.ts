/** What a table says of a key that somebody else chose; what every object has, such as `constructor`, it does not say. */
export const ownOf = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
