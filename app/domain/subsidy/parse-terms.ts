import type { AmountCaps, AreaBand, Tier, ValueLimits } from "./basis";
import { FieldReader } from "./field-reader";
import { ZERO, isAbove } from "../kernel/money/fraction";
import { TIER_FIELDS, parseTier } from "./parse-tier";
import type { CapYear, FieldError, Proration, SuspensionMode, TermsInput } from "./types";

const TERMS_FIELDS: ReadonlySet<string> = new Set<keyof TermsInput>([
  "start",
  "tiers",
  "areaCapM2",
  "areaBands",
  "rateCapFen",
  "rentShareCap",
  "monthlyCapFen",
  "annualCapFen",
  "totalCapFen",
  "capYear",
  "until",
  "suspension",
  "proration",
]);
const KNOWN_TIER_FIELDS: ReadonlySet<string> = new Set(TIER_FIELDS);
const BAND_FIELDS: ReadonlySet<string> = new Set(["upToM2", "share"]);

const MAX_TIERS = 1200;
const MAX_BANDS = 100;

const CAP_YEARS: readonly CapYear[] = ["calendar", "benefit"];
const SUSPENSION_MODES: readonly SuspensionMode[] = ["extends", "consumes"];
const PRORATIONS: readonly Proration[] = ["calendarDays", "thirty", "actual365"];

export interface ParsedTerms {
  start: number;
  tiers: Tier[];
  limits: ValueLimits;
  caps: AmountCaps;
  capYear: CapYear;
  until: number;
  suspension: SuspensionMode;
  proration: Proration;
}

const parseTiers = (terms: FieldReader, errors: FieldError[]): Tier[] => {
  const tiers: Tier[] = [];
  const list = terms.list("tiers", MAX_TIERS);
  if (list?.length === 0) terms.refuse("tiers", "must hold at least one tier");
  list?.forEach((raw, index) => {
    const reader = FieldReader.open(raw, `terms.tiers[${index}]`, errors)?.only(KNOWN_TIER_FIELDS);
    const tier = reader && parseTier(reader);
    if (tier) tiers.push(tier);
  });
  return tiers;
};

const parseBands = (terms: FieldReader, errors: FieldError[]): AreaBand[] => {
  const bands: AreaBand[] = [];
  const list = terms.list("areaBands", MAX_BANDS);
  if (list?.length === 0) terms.refuse("areaBands", "must be null or hold at least one band");
  list?.forEach((raw, index) => {
    const reader = FieldReader.open(raw, `terms.areaBands[${index}]`, errors)?.only(BAND_FIELDS);
    if (!reader) return;
    const upToM2 = reader.area("upToM2");
    const share = reader.share("share") ?? ZERO;
    if (!upToM2) return;
    const previous = bands.at(-1);
    if (previous && !isAbove(upToM2, previous.upToM2)) reader.refuse("upToM2", "must be above the band before");
    bands.push({ upToM2, share });
  });
  return bands;
};

/** Reads `terms`; problems go to `errors`. Null when it is no object or a choice is missing. */
export const parseTerms = (raw: unknown, errors: FieldError[]): ParsedTerms | null => {
  const terms = FieldReader.open(raw, "terms", errors)?.only(TERMS_FIELDS);
  if (!terms) return null;
  const tiers = parseTiers(terms, errors);
  const capYear = terms.oneOf("capYear", CAP_YEARS);
  const suspension = terms.oneOf("suspension", SUSPENSION_MODES);
  const proration = terms.oneOf("proration", PRORATIONS);
  const start = terms.day("start");
  const until = terms.optional("until", (key) => terms.day(key)) ?? Number.POSITIVE_INFINITY;
  const limits = {
    areaCapM2: terms.optional("areaCapM2", (key) => terms.area(key)),
    areaBands: terms.optional("areaBands", () => parseBands(terms, errors)),
    rateCapFen: terms.optional("rateCapFen", (key) => terms.fen(key)),
    rentShareCap: terms.optional("rentShareCap", (key) => terms.share(key)),
  };
  const caps = {
    monthlyCapFen: terms.optional("monthlyCapFen", (key) => terms.fen(key)),
    annualCapFen: terms.optional("annualCapFen", (key) => terms.fen(key)),
    totalCapFen: terms.optional("totalCapFen", (key) => terms.fen(key)),
  };
  if (!capYear || !suspension || !proration) return null;
  return { start, tiers, limits, caps, capYear, until, suspension, proration };
};
