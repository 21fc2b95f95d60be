import { describe, expect, it } from "vitest";
import type { ChangeRule, ChangeWindow } from "~/domain/program/terms/change-rules";
import { ruleWords } from "~/presenters/change/rule-words.server";

const rule = (window: ChangeWindow, more: Partial<ChangeRule> = {}): ChangeRule => ({
  kind: "extend",
  window,
  late: false,
  evidence: [],
  refusalClauses: [],
  ...more,
});
const limited = { kind: "limited", days: 10, dayKind: "working", side: "before" } as const;

describe("what can be asked for, in words", () => {
  it.each<[ChangeWindow, string, string]>([
    [{ kind: "always" }, "At any time.", "随时可以提出。"],
    [limited, "At the latest 10 working days before its first day.", "最迟于变更生效首日前10个工作日提出。"],
    [
      { ...limited, opensDays: 60, dayKind: "calendar" },
      "From 60 days to 10 days before its first day.",
      "于首日前60日至10日之间提出。",
    ],
    [{ ...limited, days: 0 }, "At the latest on its first day.", "最迟于首日当日提出。"],
    [
      { ...limited, side: "after", days: 1 },
      "Within 1 working day of what happened.",
      "自事由发生之日起1个工作日内提出。",
    ],
    [{ ...limited, side: "after", days: 0 }, "On the day on which it happened.", "事由发生当日提出。"],
  ])("%j", (window, en, zh) => {
    expect(ruleWords(rule(window), "en")).toEqual({ kind: "Extension", lines: [en] });
    expect(ruleWords(rule(window), "zh-CN")).toEqual({ kind: "延期", lines: [zh] });
  });

  it("names the documents, and what a late request takes where one can be late", () => {
    const evidence = [{ key: "reason", name: { en: "Statement", "zh-CN": "情况说明" } }];
    const { lines } = ruleWords(rule(limited, { evidence, late: true }), "en");
    expect(lines.slice(1)).toEqual([
      "With: Statement.",
      "A late request says why it is late; an approver decides whether it is taken.",
    ]);
    expect(ruleWords(rule({ kind: "always" }, { late: true }), "en").lines).toHaveLength(1);
  });
});
