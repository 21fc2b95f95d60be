import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { acceptInvitationForm, changePasswordForm, newPasswordForm } from "~/forms/access/new-password";
import { codeForm } from "~/forms/access/second-factor";
import { signInForm } from "~/forms/access/sign-in";
import { signUpForm } from "~/forms/access/sign-up";
import { officialInvitationForm } from "~/forms/access/roles";
import { settingValue } from "~/forms/access/setting-value";
import { errorText } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";

const parse = <Schema extends z.ZodType>(schema: Schema, typed: Record<string, string> | string) =>
  parseWithZod(new URLSearchParams(typed), { schema });
const errors = (schema: z.ZodType, typed: Record<string, string> | string) => parse(schema, typed).reply().error;

describe("account forms", () => {
  it("take an address with blanks and capitals, and a password as it is", () => {
    expect(parse(signInForm, { email: " Lin@Example.CN ", password: " x " })).toMatchObject({
      value: { email: "lin@example.cn", password: " x " },
    });
  });

  it("take an address of a Chinese domain, and say what is wrong with one that mail does not carry", () => {
    expect(parse(signInForm, { email: "lin@例子．中国", password: "x" })).toMatchObject({
      value: { email: "lin@xn--fsqu00a.xn--fiqs8s" },
    });
    expect(errors(signUpForm, { email: "林@example.cn", name: "Lin" })).toEqual({ email: ["email.name"] });
    expect(errors(signUpForm, { email: "lin@example", name: "Lin" })).toEqual({ email: ["email.domain"] });
  });

  it("take a code in full width, with nothing invisible in it", () => {
    expect(parse(codeForm, { code: "\u200b１２３ ４５６\u3000" })).toMatchObject({ value: { code: "123 456" } });
    expect(errors(codeForm, { code: "\u200b\u3000" })).toEqual({ code: ["required"] });
  });

  it("take a new password typed in two ways of composing its letters for the same", () => {
    expect(parse(newPasswordForm, { password: "caf\u00e9", repeated: "cafe\u0301" }).status).toBe("success");
  });

  it("want a new password twice alike", () => {
    expect(errors(newPasswordForm, { password: "one", repeated: "other" })).toEqual({ repeated: ["passwordsDiffer"] });
    expect(parse(newPasswordForm, { password: "one", repeated: "one" }).status).toBe("success");
  });

  it.each([
    [signInForm, {}],
    [signUpForm, { email: "lin", name: " " }],
    [signUpForm, { email: `${"l".repeat(260)}@example.cn`, name: "x".repeat(81) }],
    [acceptInvitationForm, { name: "", password: "" }],
    [changePasswordForm, { currentPassword: "x".repeat(1001), password: "a", repeated: "b" }],
    [codeForm, { code: "x".repeat(41) }],
    [officialInvitationForm, { roles: "emperor", zoneIds: "1", locale: "xx" }],
  ])("say what is wrong in words that exist (%#)", (schema, typed) => {
    const t = createT("en", "errors");
    const keys = Object.values(errors(schema, typed) ?? {}).flatMap((each) => each ?? []);
    expect(keys).not.toEqual([]);
    for (const key of keys) expect(errorText(t, key)).not.toBe(key);
  });
});

describe("the invitation form", () => {
  it("takes any number of roles and zones, also one and none", () => {
    const id = "0197a0b0-0000-7000-8000-000000000001";
    const typed = `name=Lin&email=lin@example.cn&locale=en&roles=intake&roles=reviewer&zoneIds=${id}`;
    expect(parse(officialInvitationForm, typed)).toMatchObject({
      value: { roles: ["intake", "reviewer"], zoneIds: [id], operatorIds: [], wholeCity: false },
    });
    expect(errors(officialInvitationForm, "name=Lin&email=lin@example.cn&locale=en")).toEqual({
      roles: ["requiredChoice"],
    });
  });
});

describe("a setting as it was typed", () => {
  it.each([
    ["demonstration", "true", true],
    ["demonstration", "false", false],
    ["demonstration", "perhaps", "perhaps"],
    ["cityCode", "DL", "DL"],
  ])("%s %j is %j", (key, typed, value) => {
    expect(settingValue(key, typed)).toBe(value);
  });
});
