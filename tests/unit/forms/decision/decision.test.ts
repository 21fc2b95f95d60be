import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { approvalSchema, approvalWithdrawalSchema, rejectionSchema, returnSchema } from "~/forms/decision/decision";

const post = <S extends z.ZodType>(schema: S, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const result = parseWithZod(form, { schema });
  return result.status === "success" ? { value: result.value } : { error: result.error };
};

/** What every form on a case carries beside its own fields. */
const read = { version: "3", "saw.state": "recommended", "saw.assignee": "", "saw.due": "2026-03-09" };

describe("the forms of a decision", () => {
  it("take what was typed, and not what the reader saw", () => {
    expect(post(approvalSchema, { ...read, start: "2026-04-01", unitId: "", basis: "x" })).toEqual({
      value: { version: 3, start: "2026-04-01", basis: "x" },
    });
    expect(post(approvalWithdrawalSchema, read)).toEqual({ value: { version: 3 } });
    expect(post(returnSchema, { ...read, reason: " The lease " })).toEqual({
      value: { version: 3, reason: "The lease" },
    });
  });

  it("approve nothing but figures that were shown", () => {
    const unseen = post(approvalSchema, { ...read, start: "2026-04-01" });
    expect(unseen).toEqual({ error: { basis: ["approval.planChanged"] } });
  });

  it("start in no year that nobody means", () => {
    const asked = { ...read, basis: "x" };
    const outside = { error: { start: ["yearOutside?min=2000&max=2100"] } };
    expect(post(approvalSchema, { ...asked, start: "0026-04-01" })).toEqual(outside);
    expect(post(approvalSchema, { ...asked, start: "9999-12-31" })).toEqual(outside);
    expect(post(approvalSchema, { ...asked, start: "2026-04-31" })).toEqual({ error: { start: ["notDate"] } });
  });

  it("leave rows without words out, and point to the first one when there is no reason", () => {
    const rows = { "reasons[0].clause": "age", "reasons[1].clause": "age", "reasons[1].words": "Too old" };
    expect(post(rejectionSchema, { ...read, ...rows })).toEqual({
      value: { version: 3, reasons: [{ clause: "age", words: "Too old", row: 1 }] },
    });
    const none = post(rejectionSchema, { ...read, "reasons[0].clause": "age", "reasons[0].words": " " });
    expect(none).toEqual({ error: { "reasons[0].words": ["reasonNeeded"] } });
  });

  it("refuse fields that they do not have", () => {
    for (const schema of [approvalSchema, approvalWithdrawalSchema, rejectionSchema, returnSchema]) {
      const fields = {
        ...read,
        start: "2026-04-01",
        basis: "x",
        reason: "x",
        "reasons[0].words": "x",
        decidedBy: "me",
      };
      expect(post(schema, fields)).toHaveProperty("error");
    }
  });
});
