import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { useHandler } from "./ask";
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
