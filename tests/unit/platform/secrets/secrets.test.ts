import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "~/platform/secrets/password.server";
import { hashRecoveryCode, newRecoveryCodes } from "~/platform/secrets/recovery-codes.server";
import { seal, unseal } from "~/platform/secrets/seal.server";
import { hashToken, newToken } from "~/platform/secrets/token.server";
import { totpCode, totpSecret, totpStep, totpUri } from "~/platform/secrets/totp.server";

describe("passwords", () => {
  it("are known again by their hash, which differs each time", async () => {
    const [one, other] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, "correct horse")).toBe(true);
    expect(await verifyPassword(one, "Correct horse")).toBe(false);
  });

  it("are the same however their letters were composed, and in any width", async () => {
    const composed = await hashPassword("caf\u00e9 am See");
    expect(await verifyPassword(composed, "cafe\u0301 am See")).toBe(true);
    expect(await verifyPassword(await hashPassword("ｃａｆｅ１２３４"), "cafe1234")).toBe(true);
    expect(await verifyPassword(composed, "cafe am See")).toBe(false);
  });

  it("set before they were normalised still open", async () => {
    const earlier = await hash("cafe\u0301 am See");
    expect(await verifyPassword(earlier, "cafe\u0301 am See")).toBe(true);
    expect(await verifyPassword(earlier, "cafe am See")).toBe(false);
  });

  it("match nobody's account, not even with the decoy's password", async () => {
    expect(await verifyPassword(null, "nobody's")).toBe(false);
  });
});

describe("sealing", () => {
  it("opens for the same purpose and owner only, and not once a byte was changed", () => {
    const sealed = seal("totp", "u1", "SECRET");
    expect(unseal("totp", "u1", sealed)).toBe("SECRET");
    expect(unseal("totp", "u2", sealed)).toBeNull();
    expect(unseal("other", "u1", sealed)).toBeNull();
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal("totp", "u1", changed)).toBeNull();
    }
    expect(unseal("totp", "u1", sealed.subarray(0, 20))).toBeNull();
  });

  it("never makes the same bytes twice", () => {
    expect(seal("totp", "u1", "SECRET").equals(seal("totp", "u1", "SECRET"))).toBe(false);
  });
});

describe("time-based codes", () => {
  const secret = totpSecret(new TextEncoder().encode("12345678901234567890"));
  const at = (seconds: number) => new Date(seconds * 1000);

  // RFC 6238, appendix B, SHA-1, last six digits.
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("at %i s is %s", (seconds, code) => {
    expect(totpCode(secret, at(seconds))).toBe(code);
    expect(totpStep(secret, code, at(seconds), null)).toBe(Math.floor(seconds / 30));
  });

  it("holds one step before and after its own, and not two", () => {
    const code = totpCode(secret, at(3000));
    const steps = [2940, 2970, 3000, 3030, 3060].map((seconds) => totpStep(secret, code, at(seconds), null));
    expect(steps).toEqual([null, 100, 100, 100, null]);
  });

  it("is refused once its step, or a later one, was used", () => {
    const code = totpCode(secret, at(3000));
    expect([99, 100, 101].map((used) => totpStep(secret, code, at(3000), used))).toEqual([100, null, null]);
  });

  it("is read in digits of full width", () => {
    const wide = [...totpCode(secret, at(3000))].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    expect(totpStep(secret, wide, at(3000), null)).toBe(100);
    expect(totpStep(secret, "١٢٣٤٥٦", at(3000), null)).toBeNull();
  });

  it("is forgiven blanks, and nothing else", () => {
    const code = totpCode(secret, at(3000));
    expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at(3000), null)).toBe(100);
    for (const wrong of ["", "abc", `${code}0`]) expect(totpStep(secret, wrong, at(3000), null)).toBeNull();
  });

  it("names the product and the account to the app", () => {
    expect(totpUri(secret, "lin@example.cn")).toContain("Slipway:lin%40example.cn");
  });
});

describe("tokens and recovery codes", () => {
  it("are long, random, and kept as hashes", () => {
    expect(new Set(Array.from({ length: 100 }, newToken)).size).toBe(100);
    expect(newToken()).toMatch(/^[\w-]{43}$/);
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("take a recovery code however it is typed", () => {
    const [code = ""] = newRecoveryCodes();
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){2}$/);
    expect(hashRecoveryCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(hashRecoveryCode(code));
  });
});
