import { LAST_DAY } from "../kernel/time/day-number";
import type { Basis } from "./basis";
import { runClock } from "./clock";
import { FieldReader } from "./field-reader";
import { parseEvents } from "./parse-events";
import { parseLease } from "./parse-lease";
import { type ParsedTerms, parseTerms } from "./parse-terms";
import type { FieldError, PlanInput } from "./types";

const INPUT_FIELDS: ReadonlySet<string> = new Set<keyof PlanInput>(["terms", "lease", "leaseEnd", "events"]);

export type ParsedInput = { ok: true; basis: Basis } | { ok: false; errors: FieldError[] };

/**
 * Checks an input of any origin and makes it exact (docs/rules/calculation.md, "Input" and rule 8). Reports every problem,
 * each with its path.
 */
export const parsePlanInput = (raw: unknown): ParsedInput => {
  const errors: FieldError[] = [];
  const input = FieldReader.open(raw, "", errors)?.only(INPUT_FIELDS);
  if (!input) return { ok: false, errors };
  const terms = parseTerms(input.raw("terms"), errors);
  // Without errors, the value has been checked field by field to be one.
  return completeInput(raw as PlanInput, input, terms, errors);
};

/** Checks the rest of an input whose terms have been read; problems of both stand in `errors`, in their order. */
export const completeInput = (
  raw: Pick<PlanInput, "lease">,
  input: FieldReader,
  terms: ParsedTerms | null,
  errors: FieldError[],
): ParsedInput => {
  const lease = parseLease(input, errors);
  const leaseEnd = input.optional("leaseEnd", (key) => input.day(key)) ?? Number.POSITIVE_INFINITY;
  const { suspensions, extensions, terminatedOn } = parseEvents(input, terms?.start ?? Number.NaN, errors);
  if (!terms || errors.length > 0) return { ok: false, errors };

  const tiers = [...terms.tiers, ...extensions];
  const clock = runClock({
    start: terms.start,
    tierMonths: tiers.map((tier) => tier.months),
    suspensions,
    mode: terms.suspension,
    until: terms.until,
    terminatedOn,
  });
  if (clock.end > LAST_DAY) {
    return {
      ok: false,
      errors: [{ field: "terms.start", message: "must not let the benefit end after the year 9999" }],
    };
  }
  const { limits, caps, capYear, proration } = terms;
  return {
    ok: true,
    basis: { input: raw, tiers, limits, caps, capYear, proration, lease, leaseEnd, clock },
  };
};
