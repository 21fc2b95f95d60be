import { expect, it } from "vitest";
import { localeCookie, localeOfRequest } from "~/auth/locale.server";

const asked = (path: string, headers: Record<string, string>) =>
  localeOfRequest(new Request(`http://localhost:3000${path}`, { headers }));
const chinese = { "accept-language": "zh-TW,zh;q=0.9,en;q=0.8" };

it("is that of a public page's URL before all else", () => {
  expect(asked("/zh/programs", { cookie: "slipway_locale=en", "accept-language": "en" })).toBe("zh-CN");
});

it("is the chosen one elsewhere, and else what the browser asks for", () => {
  expect(asked("/auth/sign-in", { ...chinese, cookie: "a=b; slipway_locale=en" })).toBe("en");
  expect(asked("/auth/sign-in", chinese)).toBe("zh-CN");
  expect(asked("/auth/sign-in", {})).toBe("en");
});

it("does not take a cookie for a language that it is not", () => {
  expect(asked("/auth/sign-in", { ...chinese, cookie: "slipway_locale=xx" })).toBe("zh-CN");
  expect(localeCookie("en")).toBe("slipway_locale=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure");
});
