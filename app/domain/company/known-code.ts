import { earlyFujianPattern, parseUscc } from "./uscc";

export type KnownCode =
  | { readonly ok: true; readonly code: string }
  /** `earlyFujian`: lawful perhaps; who typed it must say that the licence has it so, and an officer looks at it. */
  | { readonly ok: false; readonly reason: "length" | "alphabet" | "check" | "earlyFujian" };

/** Reads a company code as typed; `confirmed` says that the licence has exactly this, although the check fails. */
export const readCode = (typed: string, confirmed: boolean): KnownCode => {
  const parsed = parseUscc(typed);
  if (parsed.ok) return parsed;
  if (parsed.reason !== "check" || !earlyFujianPattern(parsed.code)) return { ok: false, reason: parsed.reason };
  return confirmed ? { ok: true, code: parsed.code } : { ok: false, reason: "earlyFujian" };
};

/** Whether the code is one that an officer must accept by hand. */
export const needsAcceptance = (code: string): boolean => !parseUscc(code).ok;
