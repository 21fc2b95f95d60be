import { asItStands, keptBy, pool, type Reading } from "./db.server";

interface Entry<Value> {
  readonly readAt: number;
  readonly value: Promise<Value>;
  here: boolean;
}

interface Cached<Value> {
  read(reading: Reading, key?: string): Promise<Value>;
  /** The next read in this process sees a change that was committed. */
  forget(): void;
}

/**
 * What is read often and changes rarely, kept in this process for `freshMs`. Inside a transaction it is taken from what is here, or
 * read through the transaction and not kept: that may see what is never committed.
 */
export function cached<Value>(
  load: (reading: Reading, key: string) => Promise<Value>,
  freshMs = Number.POSITIVE_INFINITY,
): Cached<Value> {
  const entries = () => keptBy(load, () => new Map<string, Entry<Value>>());
  return {
    read(reading, key = "") {
      const kept = entries();
      const known = kept.get(key);
      const fresh = known && Date.now() - known.readAt < freshMs;
      if (reading !== asItStands) return fresh && known.here ? known.value : load(reading, key);
      pool();
      if (fresh) return known.value;
      const value = load(reading, key);
      const entry = { readAt: Date.now(), value, here: false };
      kept.set(key, entry);
      value.then(
        () => (entry.here = true),
        // Of the database that was open when it was asked: asking for what is kept now would open another one.
        () => kept.get(key) === entry && kept.delete(key),
      );
      return value;
    },
    forget: () => entries().clear(),
  };
}
