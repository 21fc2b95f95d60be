import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

/** Random bytes drawn ahead: asking for sixteen each time takes longer than all else of making an id. */
const random = Buffer.alloc(4096);
let drawn = random.length;
let last = { msecs: 0, seq: 0 };

/** A new UUIDv7: sorts by the time it was made, within a millisecond too. */
export function newId(): string {
  if (drawn === random.length) {
    randomFillSync(random);
    drawn = 0;
  }
  const own = random.subarray(drawn, (drawn += 16));
  const msecs = Date.now();
  last = msecs > last.msecs ? { msecs, seq: own.readUInt32BE(6) >>> 1 } : { ...last, seq: last.seq + 1 };
  return v7({ ...last, random: own });
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a URL or form value has the shape of an id; anything else is "not there", not a database error. */
export const isId = (value: unknown): value is string => typeof value === "string" && shape.test(value);
