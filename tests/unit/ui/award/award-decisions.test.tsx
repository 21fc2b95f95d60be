import { describe, expect, it } from "vitest";
import type { Act } from "~/domain/ledger/types";
import { words } from "../render";
import { approve, award, decidedIn, page, pause } from "./award-page";

describe("the decisions on the page of an award", () => {
  it("tells the history by decision, with what each did to which months, and why", () => {
    const annulled: Act = { act: "decide", on: "2026-04-02", award: "A", events: [], annuls: [1] };
    const text = words(page([approve, pause], "2026-04-10"));
    expect(text).toContain(
      "Paused from 15 February 2026 to 31 March 2026 20 March 2026 Reason: 场地改造 The last day moved from 31 December 2027 to 14 February 2028.",
    );
    expect(text).toContain("February 2026 only part of the month counts ¥1,000.00 → ¥500.00 March 2026 taken away");
    expect(text).toContain("Took effect: ¥15,000.00 up to 31 December 2027 20 December 2025");
    const again = words(page([approve, pause, annulled], "2026-04-10"));
    expect(again).toContain("Paused from 15 February 2026 to 31 March 2026 Annulled on 2 April 2026.");
    expect(again).toContain(
      "Annulled: Paused from 15 February 2026 to 31 March 2026 2 April 2026 Reason: 场地改造 Annuls the decision of 20 March 2026. The last day moved",
    );
    const replaced: Act = { ...annulled, events: [{ type: "suspend", from: "2026-02-15", to: "2026-03-01" }] };
    expect(words(page([approve, pause, replaced], "2026-04-10"))).toContain(
      "Annuls the decision of 20 March 2026: Paused from 15 February 2026 to 31 March 2026. The last day moved",
    );
  });

  it("says of an award that was ended whether that was for a cause, and then why", () => {
    const ended: Act = {
      act: "decide",
      on: "2026-03-20",
      award: "A",
      events: [{ type: "terminate", on: "2026-04-01" }],
    };
    const wished = words(page([approve, ended], "2026-04-10"));
    expect(wished).toContain("Ended early Free start");
    expect(wished).toContain("It was ended early. Its last day was 31 March 2026. ¥3,000.00 of");
    const cause = { ...decidedIn, kind: "terminate", reason: "The rooms stood empty" } as const;
    const forCause = words(page([approve, ended], "2026-04-10", "en", "founder", award, null, cause));
    expect(forCause).toContain("Terminated for cause Free start");
    expect(forCause).toContain(
      "It was terminated for cause. Its last day was 31 March 2026. Reason: The rooms stood empty ¥3,000.00 of",
    );
    expect(forCause).toContain("Terminated for cause; last day 31 March 2026");
    const zh = words(page([approve, ended], "2026-04-10", "zh-CN", "founder", award, null, cause));
    expect([zh.includes("补贴已被终止"), zh.includes("提前结束")]).toEqual([true, false]);
    // What was annulled ends nothing.
    const annulled: Act = { act: "decide", on: "2026-04-02", award: "A", events: [], annuls: [1] };
    expect(words(page([approve, ended, annulled], "2026-04-10", "en", "founder", award, null, cause))).toContain(
      "Running Free start",
    );
    const replaced: Act = { ...annulled, events: [{ type: "terminate", on: "2026-05-01" }] };
    const within = (place: number) => (place === 1 ? cause : ({ ...decidedIn, kind: "replace" } as const));
    expect(words(page([approve, ended, replaced], "2026-05-10", "en", "founder", award, null, within))).toContain(
      "Ended early Free start",
    );
  });

  it("leads from each decision to its case and letter, on the reader's side", () => {
    const founder = page([approve, pause], "2026-04-10");
    expect(founder).toContain('<a href="/founder/changes/C">Change C-2026-000001-2</a>');
    expect(founder).toContain('<a href="/founder/letters/L">Letter L-2026-000001-2</a>');
    const official = page([approve, pause], "2026-04-10", "zh-CN", "admin");
    expect(official).toContain('<a href="/admin/changes/C">变更 C-2026-000001-2</a>');
    expect(official).toContain('<a href="/admin/letters/L">决定书 L-2026-000001-2</a>');
  });
});
