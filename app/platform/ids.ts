import { v7 } from "uuid";

/** A new UUIDv7: sorts by the time it was made. */
export const newId = (): string => v7();

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a URL or form value has the shape of an id; anything else is "not there", not a database error. */
export const isId = (value: unknown): value is string => typeof value === "string" && shape.test(value);
