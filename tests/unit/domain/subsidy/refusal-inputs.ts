import { planSubsidy } from "~/domain/subsidy/plan";
import type { FieldError } from "~/domain/subsidy/types";
import { sampleInput } from "./sample-input";

/** The problems of an input, or those of none. */
export const errorsOf = (raw: unknown): FieldError[] => {
  const result = planSubsidy(raw);
  return result.ok ? [] : result.errors;
};
export const fieldsOf = (raw: unknown): string[] => errorsOf(raw).map(({ field }) => field);

/** The sample as plain data, with one value replaced or, when `undefined`, removed. */
export const withValue = (path: (string | number)[], value: unknown): unknown => {
  const copy: unknown = structuredClone(
    sampleInput({ events: [{ type: "suspend", from: "2026-07-01", to: "2026-08-16" }] }),
  );
  let target = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
};
export const withEvents = (...events: unknown[]): unknown => ({ ...sampleInput(), events });
export const withTier = (tier: unknown): unknown => withValue(["terms", "tiers", 1], tier);
