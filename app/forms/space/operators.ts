import { z } from "zod";
import { parseUscc } from "~/domain/company/uscc";
import { code, date, email, line, optionalDate, phone, version } from "../kernel/fields";
import { withName, names } from "./names";

const uscc = code(60).transform((typed, context) => {
  const parsed = parseUscc(typed);
  if (parsed.ok) return parsed.code;
  context.addIssue({ code: "custom", message: `uscc.${parsed.reason}` });
  return z.NEVER;
});

const profile = { ...names, code: uscc, contactName: line(80), contactPhone: phone, contactEmail: email };
export const newOperatorForm = z.strictObject({ id: z.uuid("invalid"), ...profile }).transform(withName);
export const operatorForm = z.strictObject({ version, ...profile }).transform(withName);

/** A last day that may be left empty. */
const days = { fromOn: date("lease"), lastOn: optionalDate("lease") };
export const newSpanForm = z.strictObject({ id: z.uuid("invalid"), version, siteId: z.uuid("notChoice"), ...days });
export const spanForm = z.strictObject({ version, ...days });

export const operatorInvitationForm = z.strictObject({
  operatorId: z.uuid("notChoice"),
  name: line(80),
  email,
  locale: z.enum(["en", "zh-CN"], "notChoice"),
});
export const endPersonForm = z.strictObject({});
