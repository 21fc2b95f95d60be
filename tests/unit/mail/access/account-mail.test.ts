import { describe, expect, it } from "vitest";
import * as en from "~/i18n/locales/en/access";
import { accountMail, type AccountMails } from "~/mail/access/texts";

const link = "http://localhost:3000/auth/somewhere?token=abc";

const mails: AccountMails = {
  verifyEmail: { link, hours: 24 },
  accountExists: { link },
  resetPassword: { link, hours: 1 },
  passwordChanged: { link },
  secondFactorOn: { link },
  secondFactorOff: { link },
  recoveryCodeUsed: { link, left: 3 },
  invitation: { link, roles: "Reviewer", days: 7 },
  roleGranted: { link, role: "Reviewer" },
  roleRevoked: { link, role: "Reviewer" },
};

const kinds = Object.keys(mails) as (keyof AccountMails)[];

describe.each(["en", "zh-CN"] as const)("mail about accounts in %s", (locale) => {
  it.each(kinds)("%s fills every placeholder and uses every value", (kind) => {
    const { subject, text } = accountMail(locale, kind, "Lin Qing", mails[kind]);
    expect(subject).not.toBe(`${kind}.subject`);
    expect(text).not.toMatch(/{{|undefined/);
    for (const value of ["Lin Qing", ...Object.values(mails[kind])]) expect(text).toContain(String(value));
  });
});

it("has a text for each kind and no other", () => {
  const texts = Object.keys(en.default.mail);
  expect(texts.sort()).toEqual([...kinds].sort());
});
