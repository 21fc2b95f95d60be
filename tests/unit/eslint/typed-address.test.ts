import { describe, expect, it } from "vitest";
import typedAddress from "../../../eslint/typed-address.js";
import { refusals } from "./refusals";

describe("an address of the portal", () => {
  it.each([
    `pathTo("/admin/people")`,
    "(id: string) => pathTo(`/admin/people/:id`, { id })",
    `(all: boolean) => pathTo(all ? "/admin/people" : "/admin/tasks")`,
    `"/administration"`,
    `"~/auth/guard"`,
  ])("may stand so: %s", (text) => expect(refusals(`export const done = ${text};`, typedAddress)).toBe(0));

  it.each([
    `"/admin/people"`,
    "(id: string) => `/founder/companies/${id}`",
    `<a href="/auth/sign-in?to=x">x</a>`,
    `"/admin"`,
  ])("is not written by hand: %s", (text) => expect(refusals(`export const done = ${text};`, typedAddress)).toBe(1));
});
