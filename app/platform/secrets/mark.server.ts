import { createHmac } from "node:crypto";
import { keyOf } from "./seal.server";

/** A mark by which a value is known again without being kept: nobody without SECRET can tell the value from it. */
export const markOf = (purpose: string, value: unknown): string =>
  createHmac("sha256", keyOf(purpose)).update(JSON.stringify(value)).digest("base64url").slice(0, 16);
