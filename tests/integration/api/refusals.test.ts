import { beforeAll, expect, it } from "vitest";
import { apiErrors } from "~/forms/check/estimate-answer";
import { createHandler } from "~/platform/http/handler.server";
import { sourceBuild } from "../routes/build";
import { useCity } from "../routes/fixture";

useCity();
const site = "http://localhost:3000";
let handle: ReturnType<typeof createHandler>;
beforeAll(async () => {
  handle = createHandler(await sourceBuild());
}, 120_000);

const json = { "content-type": "application/json" };

it.each<[string, string, RequestInit, number, string]>([
  ["an unknown address", "/api/nowhere", {}, 404, "There is nothing at this address"],
  ["a post to one", "/api/v2/estimates", { method: "POST", body: "{}", headers: json }, 404, "There is nothing"],
  ["an address that cannot be read", "/api/v1/%00", {}, 404, "There is nothing at this address"],
  ["an unknown method", "/api/v1/estimates", { method: "PROPFIND" }, 405, "This method is not taken"],
  ["a method that the route does not take", "/api/v1/estimates", {}, 405, "Use POST here"],
  ["a method that the description does not take", "/api/v1/openapi.json", { method: "PUT" }, 405, "not taken"],
  [
    "a browser's session from elsewhere",
    "/api/v1/estimates",
    {
      method: "POST",
      body: "{}",
      headers: { ...json, cookie: "slipway_session=x", origin: "https://elsewhere.example" },
    },
    403,
    "send none",
  ],
])("%s is refused in the API's own shape, in words", async (_, path, init, status, words) => {
  const headers = { "accept-language": "en", ...(init.headers as object) };
  const answer = await handle(new Request(site + path, { ...init, headers }), "10.3.0.1");
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const { errors } = apiErrors.parse(await answer.json());
  expect(errors).toMatchObject([{ field: "" }]);
  expect(errors[0]?.message).toContain(words);
});

it("is said in the reader's language", async () => {
  const headers = { "accept-language": "zh-CN" };
  const answer = await handle(new Request(`${site}/api/nowhere`, { headers }), "10.3.0.1");
  expect(apiErrors.parse(await answer.json()).errors[0]?.message).toBe("该地址没有内容");
});

it("leaves pages as they are", async () => {
  const answer = await handle(new Request(`${site}/nowhere`), "10.3.0.1");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
});
