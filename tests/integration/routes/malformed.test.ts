import { beforeAll, expect, it } from "vitest";
import { createHandler } from "~/platform/http/handler.server";
import { type ActorName, actors } from "./actors";
import { manifest, sourceBuild } from "./build";
import { cookieOf, origin, restore, useCity } from "./fixture";
import { formOf } from "./form-of";
import { chanceFrom, type Form, malformed } from "./malformed";
import { table } from "./routes.table";

const requests = 10_000;
const mostSeconds = 1;
const seed = Number(process.env["SEED"] ?? 20_261_129);

const city = useCity();
let handle: ReturnType<typeof createHandler>;
const formsOf = new Map<ActorName, Form[]>();

const filled = (url: string): string => url.replaceAll(/\{(\w+)\}/g, (_, name: string) => city.names[name] ?? name);

/** The forms that each person may send, of all routes with an action; a page that shows none has no names. */
beforeAll(async () => {
  const build = await sourceBuild();
  handle = createHandler(build);
  const cookies = new Map<ActorName, string>();
  for (const { id } of manifest()) {
    if (!build.routes[id]?.module.action) continue;
    const row = table[id];
    if (!row?.post) throw new Error(`the table has no post to ${id}`);
    const who = actors.find((name) => row.post?.[name] === "may") ?? "nobody";
    const cookie = cookies.get(who) ?? (await cookieOf(who));
    cookies.set(who, cookie);
    const target = filled(row.url);
    const page = await (await handle(new Request(origin + target, { headers: { cookie } }), "192.0.2.1")).text();
    formsOf.set(who, [...(formsOf.get(who) ?? []), { target, names: Object.keys(formOf(page)) }]);
  }
}, 120_000);

it(`answers ${requests} malformed requests, none as a failure and none after a second of work`, async ({
  annotate,
}) => {
  const chance = chanceFrom(seed);
  const people = [...formsOf.keys()];
  const all = [...formsOf.values()].flat();
  let cookies = new Map<ActorName, string>();
  const failed: string[] = [];
  const statuses = new Map<number, number>();
  // Of this process alone, so that a busy machine changes nothing; read once a request, since reading it takes long.
  let used = process.cpuUsage();
  let slowest = { seconds: 0, request: "" };
  for (let i = 0; i < requests; i += 1) {
    // What was taken may have ended sessions, or closed what the next ones are about.
    if (i % 500 === 0) {
      await restore(city.names);
      cookies = new Map(await Promise.all(people.map(async (name) => [name, await cookieOf(name)] as const)));
      used = process.cpuUsage();
    }
    const who = people[Math.floor(chance() * people.length)] ?? "nobody";
    const { method, target, headers, body } = malformed(chance, chance() < 0.9 ? (formsOf.get(who) ?? all) : all);
    const request = new Request(origin + target, {
      method,
      headers: { origin, host: new URL(origin).host, cookie: cookies.get(who) ?? "", ...headers },
      body: body && new Uint8Array(body),
    });
    const answer = await handle(request, `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
    await answer.body?.cancel();
    const before = used;
    used = process.cpuUsage();
    const seconds = (used.user - before.user + used.system - before.system) / 1e6;
    const described = `${who} ${method} ${target.slice(0, 200)} ${JSON.stringify(headers)} ${String(body).slice(0, 200)}`;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) failed.push(`${answer.status} ${described}`);
    if (seconds > slowest.seconds) slowest = { seconds, request: described };
  }
  await annotate(`seed ${seed}, slowest ${slowest.seconds} s, ${JSON.stringify(Object.fromEntries(statuses))}`);
  expect(failed).toEqual([]);
  expect(slowest.seconds, slowest.request).toBeLessThan(mostSeconds);
}, 300_000);
