import { expect, it } from "vitest";
import { useHandler } from "./ask";

const { send } = useHandler();

it.each([
  ["/zh-CN", "/zh"],
  ["/ZH", "/zh"],
  ["/zh-CN/programs?sort=name", "/zh/programs?sort=name"],
  ["/en_GB/check", "/en/check"],
])("%s leads to the same page in the language that it means", async (asked, meant) => {
  const answer = await send("GET", asked, "");
  expect([answer.status, answer.headers.get("location")]).toEqual([301, meant]);
});

it("finds nothing under what is no language", async () => {
  for (const asked of ["/xx", "/zhong", "/xx-CN/programs"]) expect((await send("GET", asked, "")).status).toBe(404);
});
