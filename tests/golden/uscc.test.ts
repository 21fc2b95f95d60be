import { describe, expect, it } from "vitest";
import { earlyFujianPattern, parseUscc } from "~/domain/company/uscc";
import vectors from "./vectors/uscc.json";

const reasons = [
  [/^length/, "length"],
  [/alphabet/, "alphabet"],
  [/^check character/, "check"],
] as const;

describe("unified social credit codes", () => {
  it.each(vectors)("$code", ({ code, valid, reason = "", normalised = code }) => {
    const expected = reasons.find(([pattern]) => pattern.test(reason))?.[1];
    expect(parseUscc(code)).toEqual(valid ? { ok: true, code: normalised } : { ok: false, code, reason: expected });
    expect(earlyFujianPattern(code)).toBe(reason.includes("Fujian"));
  });
});
