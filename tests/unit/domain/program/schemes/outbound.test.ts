import { expect, it } from "vitest";
import { programContentSchema } from "~/forms/program/program-content";
import { scheme } from "./scheme";

/** Booth 50 %, insurance 30 % up to ¥300,000: cost items that are not rent, told in words (docs/decisions, "What the engine cannot express yet"). */
const given = {
  settlement: "toCompany",
  premises: "none",
  open: { reason: { en: "Claims for cost items are being prepared.", "zh-CN": "费用申报功能正在筹备。" } },
  otherBenefits: [
    { en: "50 % of the cost of a booth.", "zh-CN": "展位费的50%。" },
    { en: "30 % of the insurance premium, at most ¥300,000.", "zh-CN": "保费的30%，最高30万元。" },
  ],
} as const;

it("is described, and cannot be opened before its items can be claimed", () => {
  const outbound = scheme("Outbound support", given);
  expect(outbound).toMatchObject({ benefit: null, otherBenefits: given.otherBenefits });
  const opened = programContentSchema.safeParse({ ...outbound, open: true });
  expect(opened.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [["benefit"], "program.benefitMissing"],
  ]);
});
