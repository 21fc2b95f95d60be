import { expect, it } from "vitest";
import { sessionCookie, sessionIdOf } from "~/auth/lucia.server";

it("is out of reach of scripts, other sites and plain HTTP", () => {
  expect(sessionCookie("id")).toMatch(/^slipway_session=id; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/);
});

it("is read among others, and not from what is none", () => {
  const idIn = (cookie: string) => sessionIdOf(new Request("https://slipway.example/", { headers: { cookie } }));
  expect(idIn("a=b; slipway_session=id; c=d")).toBe("id");
  expect([idIn("a=b"), idIn("slipway_session=%E0%A4%A")]).toEqual([null, null]);
});
