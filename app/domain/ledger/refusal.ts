import type { FieldError } from "~/domain/subsidy/types";

/** The first thing that is wrong with an input, on its way to `unlessRefused`. */
export class Refused extends Error {
  constructor(readonly problem: FieldError) {
    super(`${problem.field} ${problem.message}`);
  }
}

/** Stops what is being read or replayed; `field` is a path such as `acts[3].months[0]`. */
export const refuse = (field: string, message: string): never => {
  throw new Refused({ field, message });
};

/** What `make` gives, or the first thing that it refuses. */
export const unlessRefused = <Value>(
  make: () => Value,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: FieldError[] } => {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, errors: [error.problem] };
    throw error;
  }
};

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with no other fields than `known`; refused at `path`, or at the field that it does not have. */
export const openJson = (raw: unknown, path: string, known: readonly string[]): Json => {
  if (!isJson(raw)) return refuse(path || "input", raw === undefined ? "is required" : "must be an object");
  for (const key of Object.keys(raw))
    if (!known.includes(key)) refuse(path === "" ? key : `${path}.${key}`, "is not a known field");
  return raw;
};

export const isFen = (value: unknown, atLeast: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= atLeast;

export const openList = (raw: unknown, path: string): readonly unknown[] => {
  if (Array.isArray(raw)) return raw;
  return refuse(path, raw === undefined ? "is required" : "must be a list");
};
