import { beforeAll, describe, expect, it } from "vitest";
import { officialSide, ownSide } from "~/domain/access/sides";
import { recoveryStepPages } from "~/domain/recovery/step-pages";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { showRecovery } from "~/presenters/recovery/show-recovery.server";
import { RecoveryLetterPage } from "~/ui/recovery/recovery-letter-page";
import { RecoveryPageView } from "~/ui/recovery/recovery-page";
import { RecoveryStep } from "~/ui/recovery/recovery-step";
import { render, words } from "../../unit/ui/render";
import { anIndebtedWorld, found, heard, inDemand, letters, on, publishCalendars, useDatabase } from "./world";

useDatabase();
beforeAll(publishCalendars);

const pageOf = async (
  id: string,
  ctx: Awaited<ReturnType<typeof anIndebtedWorld>>["owner"],
  locale: "en" | "zh-CN",
) => {
  const side = ctx.actor.grants.length > 0 ? "admin" : "founder";
  const actor = side === "admin" ? officialSide(ctx.actor) : ownSide(ctx.actor);
  return showRecovery({ ...on(ctx, found), actor: { ...actor, today: found } }, id, locale, side);
};

describe("the pages of a recovery", () => {
  it("say what is owed, why, until when, how to pay and how to object", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    const page = await pageOf(id, world.owner, "en");
    expect(page.debtorSteps).toEqual(["instalments", "objection"]);
    const said = words(render(<RecoveryPageView page={page} />, "en"));
    for (const part of [
      "What you owe: ¥1,000.00",
      "8 May 2026",
      "17 April 2026",
      "February 2026",
      "Ask to pay in parts",
    ])
      expect(said).toContain(part);
    const chinese = words(render(<RecoveryPageView page={await pageOf(id, world.owner, "zh-CN")} />, "zh-CN"));
    for (const part of ["您的应退金额", "2026年5月8日", "如何退款", "提出异议"]) expect(chinese).toContain(part);
    // What officials think of it is theirs.
    expect(said).not.toContain("Proposed what becomes");
  });

  it("offer finance its next steps, month by month", async () => {
    const world = await anIndebtedWorld();
    const id = await heard(world);
    const page = await pageOf(id, world.finance, "en");
    expect(page.steps).toEqual(["proposal"]);
    const { asks } = recoveryStepPages.proposal;
    const step = <RecoveryStep title="t" words="step.proposal" asks={asks} page={page} answer={undefined} open />;
    const markup = render(step, "en");
    expect(markup).toContain('name="judged[0].cause"');
    expect(words(markup)).toContain("February 2026: ¥1,000.00");
  });

  it("lead to letters with sums in words, in both languages", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    const own = { ...on(world.owner, found), actor: ownSide(world.owner.actor) };
    for (const { id: letterId } of await letters(id))
      for (const locale of ["en", "zh-CN"] as const) {
        const letter = await showAnyLetter(own, letterId, locale);
        if (letter.about !== "recovery") throw new Error("another letter");
        const said = words(render(<RecoveryLetterPage letter={letter} side="founder" />, locale));
        expect(said).toContain("壹仟元整");
        expect(said).toContain(locale === "en" ? "February 2026" : "2026年2月");
      }
  });
});
