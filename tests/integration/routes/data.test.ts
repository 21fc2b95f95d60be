import { isRouteErrorResponse } from "@remix-run/react";
import { decodeViaTurboStream } from "@remix-run/react/dist/single-fetch.js";
import { describe, expect, it } from "vitest";
import { type ActorName, actors, type Expected } from "./actors";
import { told, useHandler } from "./ask";
import { table } from "./routes.table";

const { ask } = useHandler();

/** Where the browser's router asks for the data of a page: of all its routes, or of the one named alone. */
function dataUrl(url: string, alone?: string): string {
  const [path, query] = url.split("?");
  const asked = [query, alone && `_routes=${encodeURIComponent(alone)}`].filter(Boolean).join("&");
  return `${path === "/" ? "/_root" : path}.data${asked && `?${asked}`}`;
}

type Payload = Readonly<Record<string | symbol, Readonly<Record<string, unknown>> | undefined>>;

/** What the data of one route says, as the browser reads it. */
async function answerOf(response: Response, id: string): Promise<Expected | string> {
  if (!response.body) return `nothing, ${response.status}`;
  const payload = (await decodeViaTurboStream(response.body, globalThis)).value as Payload;
  const [redirected] = Object.getOwnPropertySymbols(payload);
  const redirect = redirected && payload[redirected];
  if (redirect) return told(Number(redirect["status"]), String(redirect["redirect"]));
  const answer = payload[id] ?? {};
  if ("data" in answer) return "may";
  const { error } = answer;
  return isRouteErrorResponse(error) ? told(error.status, "") : `neither data nor answer: ${String(error)}`;
}

/** Whatever the address, the API answers in a shape of its own. */
const pages = Object.entries(table).filter(([, { get, url }]) => get && !url.startsWith("/api/"));

describe.each(pages)("the data of %s", (id, { url, get }) => {
  async function wrong(address: string, expected: (name: ActorName) => Expected | undefined): Promise<string[]> {
    const found: string[] = [];
    for (const name of actors) {
      const answer = await answerOf(await ask("GET", address, name), id);
      if (answer !== expected(name)) found.push(`${name}: ${answer}, not ${expected(name)}`);
    }
    return found;
  }

  it("is as closed as the page when asked for alone", async () => {
    expect(await wrong(dataUrl(url, id), (name) => get?.[name])).toEqual([]);
  });

  it("is as closed as the page when asked for with its frame, which leads nobody to the sign-in page first", async () => {
    expect(await wrong(dataUrl(url), (name) => (get?.[name] === 401 ? "signIn" : get?.[name]))).toEqual([]);
  });
});

it("the API has no data of pages", async () => {
  const answer = await ask("GET", dataUrl("/api/v1/estimates"), "admin");
  expect(answer.status).toBe(405);
  expect(await answer.json()).toMatchObject({ errors: [expect.anything()] });
});
