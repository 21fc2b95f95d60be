import { expect, it } from "vitest";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";
import type { ActorName } from "./actors";

const { send, filled } = useHandler();

it.each<[ActorName, string, string, number]>([
  ["nobody", "/auth/reset", "email.toString=2", 400],
  ["nobody", "/auth/sign-in", "email.valueOf=2&password=a", 400],
  ["nobody", "/auth/sign-up", "email[hasOwnProperty]=2", 400],
  ["nobody", "/auth/sign-up", "email.a=2", 400],
  ["owner", "/founder/companies/new", "code[0]=2", 400],
  ["owner", "/founder/companies/new", "code.a=2", 400],
  ["owner", "/founder/companies/new", "code=a&code=b", 400],
  ["owner", "/founder/companies/new", "kind.toString=2", 400],
  ["owner", "/founder/companies/new", "code=a", 422],
  ["owner", "/founder/companies/{company}/edit", "version=1&code=a&code=b", 400],
  ["owner", "/founder/companies/{company}/edit", "registeredZoneId.a=x", 400],
  ["owner", "/founder/applications/{correction}/corrections", "version=1&point.x=y", 409],
  ["owner", "/founder/applications/{correction}/corrections", "version=1&point.x.y=z", 400],
  ["owner", "/founder/applications/{correction}/corrections/answers", "point.x=y", 200],
  ["owner", "/founder/applications/{correction}/corrections/kept", "point.x[0]=y", 303],
  ["intake", "/admin/applications/{submitted}/corrections", "points.a=x", 422],
  ["intake", "/admin/applications/{submitted}/corrections", "points=x", 400],
  ["reviewer", "/admin/applications/{review}/recommendation", "reasons.words=x", 422],
  ["reviewer", "/admin/applications/{review}/recommendation", "reasons=x", 400],
  ["reviewer", "/admin/applications/{review}/recommendation", "scores=x", 400],
  ["reviewer", "/admin/applications/{review}/recommendation", "scores.a.b=x", 400],
  ["reviewer", "/admin/applications/{review}/checks/companyEstablishedOn", "value.a=x", 422],
  ["reviewer", "/admin/applications/{review}/checks/companyEstablishedOn", "value[0]=x", 422],
  ["intake", "/admin/applications/{submitted}/acceptance", "seen=x", 400],
  ["intake", "/admin/applications/{submitted}/acceptance", "seen.identity.a=x", 400],
  ["admin", "/admin/people/{person}/roles/new", "roles.role=x", 422],
  ["nobody", "/auth/sign-in", "a[0]=x&a.map=1", 400],
  ["nobody", "/auth/sign-up", "a.length=9&a[0]=x", 400],
  ["intake", "/admin/applications/{submitted}/corrections", "points[0].message=x&points.map=9", 400],
  ["intake", "/admin/applications/{submitted}/corrections", "points.map=9", 422],
  ["intake", "/admin/applications/{submitted}/corrections", "points.length=9", 422],
  ["reviewer", "/admin/applications/{review}/recommendation", "reasons[0].words=x&reasons.map=9", 400],
  ["reviewer", "/admin/applications/{review}/recommendation", "reasons.map=9", 422],
  ["reviewer", "/admin/applications/{review}/checks/companyEstablishedOn", "value.map=9", 422],
])("%s posting to %s %j is answered %i", async (who, path, body, status) => {
  const answer = await send("POST", path, await cookieOf(who), new URLSearchParams(body));
  expect(answer.status, await answer.text()).toBe(status);
});

it("words to a point of no request reach no database when corrections are sent in", async () => {
  const cookie = await cookieOf("owner");
  const path = filled("/founder/applications/{correction}/corrections");
  const page = await (await send("GET", path, cookie)).text();
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
  const points = [...page.matchAll(/name="(point\.[^"]+)"/g)].map(([, name = ""]) => [name, "done"]);
  const kept = [...page.matchAll(/name="(stands\.[^"]+)"/g)].map(([, name = ""]) => [name, "on"]);
  const typed = { version, ...Object.fromEntries([...points, ...kept]), "point.x": "y" } as Record<string, string>;
  expect((await send("POST", path, cookie, typed)).status).toBe(303);
});
