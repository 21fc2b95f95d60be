import type { Tier } from "./basis";
import type { FieldReader } from "./field-reader";

/** The fields of a tier, which an extension has too. */
export const TIER_FIELDS = ["months", "share", "fenPerM2", "fen"] as const;

/** The longest tier or extension. */
const MAX_MONTHS = 600;

/** Reads one tier or extension. Null when a problem was reported. */
export const parseTier = (reader: FieldReader): Tier | null => {
  const { path } = reader;
  const months = reader.months("months", MAX_MONTHS);
  const kinds = Number(reader.has("share")) + Number(reader.has("fenPerM2")) + Number(reader.has("fen"));
  if (kinds !== 1) return reader.refuseWhole("must have exactly one of share, fenPerM2, fen");
  if (reader.has("fen")) return { path, months, kind: "fen", value: reader.fen("fen") };
  if (reader.has("fenPerM2")) return { path, months, kind: "fenPerM2", value: reader.fen("fenPerM2") };
  const share = reader.share("share");
  return share && { path, months, kind: "share", value: String(reader.raw("share")), share };
};
