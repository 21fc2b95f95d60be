import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

const points = () =>
  prisma().correctionItem.findMany({
    where: { request: { caseId: filled("{correction}"), answeredAt: null } },
    orderBy: { position: "asc" },
  });

async function keep(answers: Readonly<Record<string, string>>) {
  const fields = Object.fromEntries(Object.entries(answers).map(([id, text]) => [`point.${id}`, text]));
  const path = `/founder/applications/${filled("{correction}")}/corrections/kept`;
  const answer = await send("POST", path, await cookieOf("owner"), fields);
  return { status: answer.status, to: answer.headers.get("location"), page: await answer.text() };
}

describe("answers to a correction request that are only kept", () => {
  it("stay, and one that is too long stands on the page with its error and what was typed", async () => {
    const [first] = await points();
    const id = first?.id ?? "";
    expect((await keep({ [id]: "Mended" })).to).toMatch(/\?notice=kept$/);
    expect((await points())[0]?.answer).toBe("Mended");
    const long = await keep({ [id]: "x".repeat(2001) });
    expect(long.status).toBe(422);
    expect(long.page).toContain("Write at most 2000 characters");
    expect(long.page).toContain("x".repeat(2001));
    expect((await points())[0]?.answer).toBe("Mended");
  });

  it("to a point that is none change nothing", async () => {
    const before = await points();
    expect((await keep({ "no-such-point": "x" })).status).toBe(303);
    expect(await points()).toEqual(before);
  });
});

describe("what is sent from a page that was open before the corrections were sent in", () => {
  it.each(["/corrections", "/corrections/kept"])("to %s comes back with what was typed, and says why", async (to) => {
    const [first] = await points();
    const id = filled("{submitted}");
    const path = `/founder/applications/${id}${to}`;
    const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
    const typed = { version: "1", [`point.${first?.id ?? "p"}`]: "Typed in a second window" };
    const answer = await send("POST", path, cookie, typed);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("These corrections are no longer open");
    expect(page).toContain("Typed in a second window");
  });

  it("to be withdrawn or handed in leads to the application, which says that it has moved on", async () => {
    const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
    const id = filled("{submitted}");
    const sent = { version: "1", submitKey: "018f3b6e-0000-7000-8000-000000000001" };
    const answer = await send("POST", `/founder/applications/${id}/submission`, cookie, sent);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/founder/applications/${id}?refused=wrongState`,
    ]);
    const page = await send("GET", answer.headers.get("location") ?? "", cookie + andCookiesOf(answer));
    expect(await page.text()).toContain("the matter has moved on");
  });
});
