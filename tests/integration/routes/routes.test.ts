import { describe, expect, it } from "vitest";
import { newId } from "~/platform/ids";
import { type ActorName, actors, type Answers, type Expected } from "./actors";
import { told, useHandler } from "./ask";
import { manifest, sourceBuild } from "./build";
import { type Row, table } from "./routes.table";

const { ask } = useHandler();

/** Who is told something else than this, and what. */
async function wrong(
  method: "GET" | "POST",
  url: string,
  expected: (name: ActorName) => Expected,
  asking: readonly ActorName[] = actors,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of asking) {
    const { status, headers } = await ask(method, url, name);
    const answer = told(status, headers.get("location") ?? "");
    if (answer !== expected(name)) found.push(`${name}: ${answer}, not ${expected(name)}`);
  }
  return found;
}

const asked = ({ get, post }: Row): ["GET" | "POST", Answers][] => [
  ...(get ? [["GET", get] as ["GET", Answers]] : []),
  ...(post ? [["POST", post] as ["POST", Answers]] : []),
];

describe("the table of routes", () => {
  it("has a row for every route, and no other", async () => {
    const ids = manifest().map(({ id }) => id);
    expect(Object.keys(table).toSorted()).toEqual(ids.toSorted());
  });

  it("says what every loader and action answers", async () => {
    const { routes } = await sourceBuild();
    for (const [id, { get, post }] of Object.entries(table)) {
      const module = routes[id]?.module;
      expect({ id, action: Boolean(post) }).toEqual({ id, action: Boolean(module?.action) });
      if (module?.loader) expect({ id, get: Boolean(get) }).toEqual({ id, get: true });
    }
  });
});

describe.each(Object.entries(table))("%s", (_, row) => {
  it.each(asked(row))("answers %s as the table of people says", async (method, expected) => {
    expect(await wrong(method, row.url, (name) => expected[name])).toEqual([]);
  });
});

const named = /\{\w+\}/g;
const pathOf = ({ url }: Row): string => url.split("?")[0] ?? url;
const ofThings = Object.entries(table).filter(([, row]) => pathOf(row).includes("{"));

describe.each(ofThings)("%s, of a thing that is not there", (_, row) => {
  const path = pathOf(row);

  it.each(asked(row))("answers %s with 404 whoever asks", async (method, expected) => {
    const nowhere = (name: ActorName) => (name === "nobody" ? expected[name] : 404);
    expect(await wrong(method, path.replaceAll(named, newId()), nowhere)).toEqual([]);
    // What is no id is found out before anybody's own things are read: one of each kind of people will do.
    const kinds = new Map(actors.map((name) => [expected[name], name]));
    expect(await wrong(method, path.replaceAll(named, "none"), nowhere, [...kinds.values()])).toEqual([]);
  });

  const last = path.lastIndexOf("{");
  if (last === path.indexOf("{")) return;
  it.each(asked(row))("answers %s with 404 where only the thing around it is", async (method, expected) => {
    const partly = (name: ActorName) => (expected[name] === "may" ? 404 : expected[name]);
    expect(await wrong(method, path.slice(0, last) + path.slice(last).replace(named, newId()), partly)).toEqual([]);
  });
});
