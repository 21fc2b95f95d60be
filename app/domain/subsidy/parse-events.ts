import type { Tier } from "./basis";
import type { DayRange } from "./clock";
import { FieldReader } from "./field-reader";
import { TIER_FIELDS, parseTier } from "./parse-tier";
import type { AwardEvent, FieldError } from "./types";

const FIELDS: Record<AwardEvent["type"], ReadonlySet<string>> = {
  suspend: new Set(["type", "from", "to"]),
  resume: new Set(["type", "on"]),
  extend: new Set(["type", ...TIER_FIELDS]),
  terminate: new Set(["type", "on"]),
};
const TYPES: readonly AwardEvent["type"][] = ["suspend", "resume", "extend", "terminate"];

const MAX_EVENTS = 10_000;

/** What the events of an award add up to, in day numbers. */
export interface ParsedEvents {
  /** As far as no resumption cut them off. */
  suspensions: DayRange[];
  extensions: Tier[];
  /** First day without benefit; Infinity when there is no termination. */
  terminatedOn: number;
}

const readSuspension = (event: FieldReader, { suspensions }: ParsedEvents) => {
  const from = event.day("from");
  const to = event.day("to");
  if (to < from) event.refuse("to", "must not be before from");
  if (to > from) suspensions.push({ from, to });
};

/** What a resumption leaves of the suspensions decided before it: from `on` none holds, one that would begin later never does. */
export const heldUntil = <D extends number | string, S extends { readonly from: D; readonly to: D }>(
  suspensions: readonly S[],
  on: D,
): S[] => suspensions.flatMap((each) => (each.from < on ? [each.to < on ? each : { ...each, to: on }] : []));

/** Reads `events`; `start` is that of the terms. Problems go to `errors`. */
export const parseEvents = (input: FieldReader, start: number, errors: FieldError[]): ParsedEvents => {
  const parsed: ParsedEvents = { suspensions: [], extensions: [], terminatedOn: Number.POSITIVE_INFINITY };
  let terminated = false;
  input.list("events", MAX_EVENTS)?.forEach((raw, index) => {
    const event = FieldReader.open(raw, `events[${index}]`, errors);
    const type = event?.oneOf("type", TYPES);
    if (!event || !type) return;
    event.only(FIELDS[type]);
    if (type === "suspend") return readSuspension(event, parsed);
    if (type === "resume") return void (parsed.suspensions = heldUntil(parsed.suspensions, event.day("on")));
    if (terminated) event.refuseWhole("must not follow a termination");
    if (type === "extend") {
      const tier = parseTier(event);
      if (tier) parsed.extensions.push(tier);
    } else {
      terminated = true;
      parsed.terminatedOn = event.day("on");
      if (parsed.terminatedOn < start) event.refuse("on", "must not be before the start of the benefit");
    }
  });
  return parsed;
};
