import type { Tier } from "./basis";
import type { FieldReader } from "./field-reader";

/** The fields of a tier, which an extension has too. */
export const TIER_FIELDS = ["months", "share", "fenPerM2", "fen"] as const;

/** Longest benefit, extensions included: far beyond any program, and short enough to compute whatever a file holds. */
export const MAX_MONTHS = 1200;

/** Reads one tier or extension; `monthsBefore` is the length of all tiers before it. Null when a problem was reported. */
export const parseTier = (reader: FieldReader, monthsBefore: number): Tier | null => {
  const { path } = reader;
  const months = reader.count("months");
  if (monthsBefore + months > MAX_MONTHS) {
    reader.refuse("months", `must not bring the benefit above ${MAX_MONTHS} months`);
  }
  const kinds = Number(reader.has("share")) + Number(reader.has("fenPerM2")) + Number(reader.has("fen"));
  if (kinds !== 1) return reader.refuseWhole("must have exactly one of share, fenPerM2, fen");
  if (reader.has("fen")) return { path, months, kind: "fen", value: reader.fen("fen") };
  if (reader.has("fenPerM2")) return { path, months, kind: "fenPerM2", value: reader.fen("fenPerM2") };
  const share = reader.share("share");
  return share && { path, months, kind: "share", value: String(reader.raw("share")), share };
};
