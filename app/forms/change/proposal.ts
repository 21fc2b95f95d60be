import { z } from "zod";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";
import { isArea } from "~/domain/kernel/area";
import { isAbove, ONE, parseFraction } from "~/domain/kernel/money/fraction";
import { cleanCode, cleanLine } from "~/domain/kernel/text/clean";
import { plainDecimal } from "~/domain/kernel/text/plain-decimal";
import { isMonth } from "~/domain/kernel/time/month";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { AwardEvent, TierAmount } from "~/domain/subsidy/types";
import { date, line, money, optionalDate, optionalMoney, wholeBetween } from "~/forms/kernel/fields";
import { readShare } from "~/forms/program/builder/share-text";

/** What people type of each kind of change; days are first days, also `to` (paid again) and `leaseEnd` (no longer leased). */

const longestMonths = 600;
const most = { rows: 100, months: 600 };
const months = wholeBetween(1, longestMonths);
const day = date("program");

const area = line(20).transform((typed, context) => {
  const plain = plainDecimal(cleanCode(typed));
  if (plain !== null && isArea(plain)) return plain;
  context.addIssue({ code: "custom", message: "notArea" });
  return z.NEVER;
});

/** Nobody can tell whether 5 means 5% or 500%, and whether 1 means 1% or all: from 1 on a share has its sign. */
const hasNoUnit = (typed: string): boolean => Number(plainDecimal(cleanCode(typed)) ?? 0) >= 1;

const share = line(40).transform((typed, context) => {
  if (hasNoUnit(typed)) {
    context.addIssue({ code: "custom", message: "change.shareUnit" });
    return z.NEVER;
  }
  const read = readShare(typed);
  const value = parseFraction(read);
  if (value !== null && !isAbove(value, ONE)) return read;
  context.addIssue({ code: "custom", message: "program.share" });
  return z.NEVER;
});

const month = line(10).transform((typed, context) => {
  const plain = cleanCode(typed);
  if (isMonth(plain)) return plain;
  context.addIssue({ code: "custom", message: "change.notMonth" });
  return z.NEVER;
});

const isBlank = (typed: unknown): boolean => typeof typed !== "string" || cleanLine(typed) === "";

const isBlankRow = (row: unknown): boolean =>
  typeof row !== "object" || row === null || Object.values(row).every(isBlank);

/** Rows of a form without those left blank behind the last one. */
const rows = <T extends z.ZodType>(row: T) =>
  z.preprocess(
    (posted) =>
      Array.isArray(posted) ? posted.slice(0, posted.findLastIndex((each) => !isBlankRow(each)) + 1) : posted,
    z.array(row).max(most.rows, `tooMany?max=${most.rows}`).default([]),
  );

const amounts = {
  share: z
    .strictObject({ by: z.literal("share"), value: share })
    .transform(({ value }): TierAmount => ({ share: value })),
  fenPerM2: z
    .strictObject({ by: z.literal("fenPerM2"), value: money })
    .transform(({ value }): TierAmount => ({ fenPerM2: value })),
  fen: z.strictObject({ by: z.literal("fen"), value: money }).transform(({ value }): TierAmount => ({ fen: value })),
};
const amount = z.discriminatedUnion("by", [amounts.share, amounts.fenPerM2, amounts.fen], { error: "requiredChoice" });

const leaseRows = rows(
  z
    .strictObject({ from: date("lease"), areaM2: area, rent: money })
    .transform(({ rent, ...row }) => ({ ...row, rentFenPerM2Month: rent })),
);

const tier = z
  .strictObject({ months, amount })
  .transform(({ months: length, amount: value }) => ({ months: length, ...value }));

/** What a text means, or null where there is none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => (isBlank(typed) ? null : typed), schema.nullable());

const terms = z.strictObject({
  start: day,
  tiers: rows(tier).refine((tiers) => tiers.length > 0, "required"),
  areaCapM2: optional(area),
  rateCapFen: optionalMoney,
  rentShareCap: optional(share),
  monthlyCapFen: optionalMoney,
  annualCapFen: optionalMoney,
  totalCapFen: optionalMoney,
  until: optionalDate("program"),
});

const event: z.ZodType<AwardEvent> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("suspend"), from: day, to: day }),
    z.strictObject({ type: z.literal("resume"), on: day }),
    z
      .strictObject({ type: z.literal("extend"), months, amount })
      .transform(({ type, months: length, amount: value }) => ({ type, months: length, ...value })),
    z.strictObject({ type: z.literal("terminate"), on: day }),
  ],
  { error: "requiredChoice" },
);

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (posted) => (posted === undefined ? [] : Array.isArray(posted) ? posted : [posted]),
    z.array(item).max(most.months),
  );

const onDay = z.strictObject({ on: day });

const schemas = {
  suspend: z.strictObject({ from: day, to: day }).transform((days) => ({ kind: "suspend" as const, ...days })),
  resume: onDay.transform(({ on }) => ({ kind: "resume" as const, on })),
  extend: z
    .strictObject({
      months,
      amount: z.preprocess((typed) => (isBlankRow(typed) ? undefined : typed), amount.optional()),
    })
    .transform((given) => ({ kind: "extend" as const, months: given.months, amount: given.amount ?? null })),
  endEarly: onDay.transform(({ on }) => ({ kind: "endEarly" as const, on })),
  terminate: onDay.transform(({ on }) => ({ kind: "terminate" as const, on })),
  rent: z.strictObject({ lease: leaseRows }).transform(({ lease }) => ({ kind: "rent" as const, lease })),
  unit: z.discriminatedUnion(
    "to",
    [
      z
        .strictObject({ to: z.literal("unit"), unitId: z.uuid("notChoice"), from: day })
        .transform(({ unitId, from }) => ({ kind: "unit" as const, unitId, from })),
      z
        .strictObject({ to: z.literal("lease"), lease: leaseRows, leaseEnd: optionalDate("lease") })
        .transform(({ lease, leaseEnd }) => ({ kind: "unit" as const, unitId: null, lease, leaseEnd })),
    ],
    { error: "requiredChoice" },
  ),
  terms: z.strictObject({ terms }).transform((given) => ({ kind: "terms" as const, terms: given.terms })),
  months: z
    .strictObject({ strike: list(month), restore: list(month) })
    .transform((given) => ({ kind: "months" as const, ...given })),
  ceiling: z
    .strictObject({ ceilings: rows(z.strictObject({ year: wholeBetween(2000, 2100), fen: money })) })
    .transform((given) => ({ kind: "ceiling" as const, ...given })),
  replace: z
    .strictObject({
      annuls: list(wholeBetween(1, 10_000)),
      events: rows(event),
      grants: rows(z.strictObject({ month, fen: money.refine((fen) => fen > 0, "tooSmall?min=0.01") })),
    })
    .transform((given) => ({ kind: "replace" as const, ...given })),
} satisfies { readonly [K in ChangeKind]: z.ZodType<ChangeProposal> };

/** A company asks for more months as the last one is: another amount is an official's to propose. */
const ofCompany = {
  ...schemas,
  extend: z.strictObject({ months }).transform((given) => ({ kind: "extend" as const, ...given, amount: null })),
};

/** The zod schema of what a side asks for by a change of this kind, as its form posts it under `proposal`. */
export const changeProposalSchema = (kind: ChangeKind, origin: ChangeOrigin): z.ZodType<ChangeProposal> =>
  (origin === "company" ? ofCompany : schemas)[kind];
