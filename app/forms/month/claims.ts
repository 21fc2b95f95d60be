import { z } from "zod";
import { isMonth, type Month, shiftMonth } from "~/domain/kernel/time/month";
import type { ClaimLine } from "~/domain/month/claims/types";
import { verdicts } from "~/domain/month/item-claim/claimed-line";
import { code, date, line, money, optionalLine, optionalLines, optionalMoney, version } from "~/forms/kernel/fields";

const longest = 2_000;

const month = line(10).transform((typed, context): Month => {
  if (isMonth(typed)) return typed;
  context.addIssue({ code: "custom", message: "claim.line.month" });
  return z.NEVER;
});

const optionalMonth = optionalLine(10).transform((typed, context): Month | null => {
  if (typed === null || isMonth(typed)) return typed;
  context.addIssue({ code: "custom", message: "claim.line.month" });
  return z.NEVER;
});

/** A step of a claim: which, as it was read, with its words where it takes some, and of an approval the digest of what was shown. */
export const claimStepForm = z
  .strictObject({
    step: z.enum(["handIn", "answer", "withdraw", "askMore", "check", "approve", "return"], "invalid"),
    version,
    words: optionalLines(longest),
    basis: z.string("invalid").max(100, "invalid").default(""),
  })
  .transform(({ words, ...read }) => ({ ...read, words: words ?? "" }));

const costLine = z
  .strictObject({
    act: z.literal("cost"),
    month,
    fen: money,
    event: optionalLine(200),
    number: line(60),
    issuer: line(200),
    day: date("lease"),
    amount: money,
  })
  .transform(({ act, number, issuer, day, amount, ...cost }) => ({
    act,
    line: { ...cost, receipt: { number, issuer, day, fen: amount } },
  }));

/** Every month from one to another, at most ten years of them. */
const monthsBetween = (from: Month, to: Month): Month[] => {
  const months: Month[] = [];
  for (let each = from; each <= to && months.length < 120; each = shiftMonth(each, 1)) months.push(each);
  return months;
};

const hireLine = z
  .strictObject({ act: z.literal("hire"), person: code(60), from: month, to: month })
  .transform(({ act, person, from, to }, context) => {
    if (from <= to) return { act, line: { person, months: monthsBetween(from, to) } };
    context.addIssue({ code: "custom", message: "claim.monthsOrder", path: ["to"] });
    return z.NEVER;
  });

const removal = z.strictObject({ act: z.literal("remove") });

/** A line of a claim, of a cost or a person; or that it is taken out. */
export const claimLineForm = z.union([costLine, hireLine, removal]);

/** The line that a form means, of the item or hire with this key. */
export const claimedLineOf = (
  read: Exclude<z.output<typeof claimLineForm>, { act: "remove" }>,
  key: string,
): ClaimLine => (read.act === "hire" ? { hire: key, ...read.line } : { item: key, ...read.line });

/** How an official judges a line. */
export const judgementForm = z
  .strictObject({
    version,
    verdict: z.enum(verdicts, "requiredChoice"),
    reason: optionalLines(longest),
    accepted: optionalMoney,
    until: optionalMonth,
  })
  .transform(({ reason, ...given }) => ({ ...given, reason: reason ?? "" }));
