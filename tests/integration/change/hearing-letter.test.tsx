import { beforeAll, describe, expect, it } from "vitest";
import { readChange } from "~/data/change/change.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { ownSide } from "~/domain/access/sides";
import { changePage } from "~/presenters/change/change-page.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { FounderChange } from "~/ui/change/change-page";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { render, words } from "../../unit/ui/render";
import { letterPage } from "./support/letter-page";
import { aWorld, cause, proposed, stored, useDatabase } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

describe("the letter of a hearing", () => {
  it("says in both languages what is intended and until when the company answers, and is called no decision", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    await announceChange(reviewer, { changeId, version: 1 });
    const { reference } = await stored(changeId);
    const letter = await prisma().letter.findFirstOrThrow({ where: { hearing: { changeId } } });
    for (const [ctx, side] of [
      [world.owner, "founder"],
      [reviewer, "admin"],
    ] as const) {
      const shown = await showAnyLetter(ctx, letter.id, "en");
      if (shown.about !== "change") throw new Error("another letter");
      const markup = render(<ChangeLetterPage letter={shown} side={side} breadcrumbs={[]} />, "en");
      expect(markup).toContain(`<a href="/${side}/changes/${changeId}">${reference}</a>`);
      const english = words(markup);
      expect(english).toContain(`Letter of hearing ${letter.reference} Hearing: Termination for cause`);
      expect(english).toContain("it can answer in the portal within 10 working days");
      expect(english).toContain("Nothing is decided yet.");
      expect(english).not.toContain("Decision letter");
      expect(english).not.toContain("Decided on");
    }
    const chinese = letterPage(await showAnyLetter(world.owner, letter.id, "zh-CN"), "founder", "zh-CN");
    expect(chinese).toContain(`陈述申辩告知书 ${letter.reference} 拟作变更（终止`);
    const own = await readChange(ownSide(world.owner.actor), changeId);
    if (!own) throw new Error("not there");
    const change = render(<FounderChange page={await changePage(own, ownSide(world.owner.actor), "en")} />);
    expect(words(change)).toContain(`Letter of hearing ${letter.reference}`);
  });
});
