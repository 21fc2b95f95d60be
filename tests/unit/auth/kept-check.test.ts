import { describe, expect, it } from "vitest";
import { blankCheckCookie, checkCookie, keptCheck } from "~/auth/kept-check.server";

const now = new Date("2026-03-09T02:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const check = { answers: { founderCategory: "veteran", areaM2: "86.5", subletting: false }, on: "2026-03-09" };

const withCookie = (cookie: string) => new Request("http://localhost/en/check", { headers: { cookie } });
const pair = (set: string) => set.split(";")[0] ?? "";

describe("the answers of a check", () => {
  it("come back from the browser for eight hours, and nobody can read them there", () => {
    const set = checkCookie(check, now);
    expect(set).not.toMatch(/veteran|areaM2/);
    expect(set).toMatch(/; HttpOnly/);
    expect(set).toMatch(/; SameSite=Lax/);
    const request = withCookie(`slipway_locale=en; ${pair(set)}; other=1`);
    expect(keptCheck(request, later(7.9))).toEqual(check);
    expect(keptCheck(request, later(8))).toBeNull();
  });

  it.each(["", "slipway_check=", "slipway_check=AAAA", "other=1"])("are none in %j", (cookie) => {
    expect(keptCheck(withCookie(cookie), now)).toBeNull();
  });

  it("are none once they were changed or taken away", () => {
    const cookie = pair(checkCookie(check, now));
    const changed = cookie.replace(
      /(.)(.{9})$/,
      (_, letter: string, rest: string) => (letter === "A" ? "B" : "A") + rest,
    );
    expect(changed).not.toBe(cookie);
    expect(keptCheck(withCookie(changed), now)).toBeNull();
    expect(keptCheck(withCookie(pair(blankCheckCookie())), now)).toBeNull();
    expect(blankCheckCookie()).toContain("Max-Age=0");
  });
});
