import { describe, expect, it } from "vitest";
import { fieldsOf, readAuditData } from "~/data/audit/data-shapes";
import { type AuditAction, auditActions } from "~/domain/audit/events";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { actionChoices, actionsByWords, eventWords } from "~/presenters/audit/event-words";
import { saidFields } from "~/presenters/audit/data-words";

const id = "0192f0c1-2a3b-7c4d-8e5f-60718293a4b5";

/** A value of each field as it is stored; ids where it is not said otherwise. */
const values: Readonly<Record<string, unknown>> = {
  sessions: 2,
  places: 1,
  roles: ["reviewer", "auditor"],
  version: 3,
  value: true,
  number: 2,
  points: 3,
  left: 1,
  maySubmit: true,
  conflict: true,
  programGone: true,
  fields: ["name", "code"],
  time: 2,
  locale: "zh-CN",
  by: "code",
  role: "reviewer",
  kind: "exportApplications",
  part: "content",
  step: "company",
  scan: "clean",
  lastDay: "2026-12-14",
  dueOn: "2026-12-14",
  deliveredOn: "2026-12-14",
  start: "2026-12-01",
  endsOn: "2027-12-01",
  fact: "insuredStaff",
  fromCheck: { on: "2026-12-01", marks: {} },
  setAside: ["a"],
  requirement: "lease",
  signature: "Eicar",
  size: 1,
  reference: "DL-2026-000123-7",
  seen: ["identity", "licence"],
  targets: ["general"],
  outcome: "approve",
  totalFen: 1_234_500,
  differenceFen: -1_234_500,
  newDebtFen: 5_000,
  changeKind: "suspend",
  way: "instalments",
  covers: "canary",
  verdict: "allowed",
  parts: 3,
  owedFen: 5_000,
  demandFen: 5_000,
  giveUpFen: 5_000,
  leftFen: 5_000,
  given: 1,
  needed: 2,
  voided: 1,
  clauses: [null],
  commitments: [{ lineId: id, fen: 1 }],
  content: { key: id },
  fixtures: [],
  editors: [id],
  basis: "abc",
  notice: "Notice 7",
  retired: true,
  figure: "rent",
  figures: 4,
  source: "city",
  code: "2150805-01",
  codeBefore: "2150805-02",
  unfunded: "Council paper 12",
  press: "abc",
  sha256: "abc",
  slug: "abc",
  fen: 450_000,
  changed: ["label", "areaM2"],
  floors: 3,
  units: 12,
  areaM2: "86.50",
  since: "2026-12-01",
  month: "2026-11",
  tenants: 12,
  finding: "vacant",
};

const stored = (action: AuditAction): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(action).map((field) => [field, values[field] ?? id]));

const said = (locale: Locale, action: string, data: Record<string, unknown>, name = (): string | null => "Zhou Min") =>
  eventWords(action, data, { t: createT(locale, "audit"), locale, name });

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}/;

describe.each(["en", "zh-CN"] as const)("the words of the audit log in %s", (locale) => {
  it.each(auditActions)("%s", (action) => {
    const whole = said(locale, action, stored(action));
    const bare = said(locale, action, {});
    expect(bare).not.toBe("");
    expect(whole).toContain(bare);
    expect(whole).not.toMatch(uuid);
    expect(whole).not.toMatch(/undefined|null|\[object|\{\{|[a-z]:[a-z]/);
    expect(said(locale, action, stored(action), () => null)).not.toMatch(uuid);
    const withWords = Object.keys(readAuditData(action, stored(action))).filter((field) => saidFields.includes(field));
    if (withWords.length > 0) expect(whole.length).toBeGreaterThan(bare.length);
  });

  it("tell every action from every other", () => {
    const labels = actionChoices(createT(locale, "audit")).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe("a sentence of the audit log", () => {
  const approval = { ...stored("application.approve"), unitId: null };

  it("has money, days and references in words", () => {
    expect(said("en", "application.approve", approval, () => "A-2026-000001-5")).toBe(
      "Approved the application (from 1 December 2026; last day 30 November 2027; paid to A-2026-000001-5; ¥12,345 in all; " +
        "approvals given: 1; needed: 2; earlier approvals that no longer count: 1; award A-2026-000001-5)",
    );
    expect(said("zh-CN", "application.accept", stored("application.accept"))).toBe(
      "受理并进入审查（已查验：身份和营业执照或注册证明；期限：2026年12月14日）",
    );
  });

  it("leaves out what an older entry did not hold, or held otherwise", () => {
    expect(said("en", "application.accept", { seen: "identity" })).toBe("Accepted the application for review");
    expect(said("en", "application.accept", { dueOn: "2026-12-14", more: 1 })).toBe(
      "Accepted the application for review (due 14 December 2026)",
    );
  });

  it("says so of an action that is no more", () => {
    expect(said("en", "application.fly", { to: id })).toBe("Something that this release no longer knows");
  });

  it("is found by a part of its words, in any case", () => {
    expect(actionsByWords(createT("en", "audit"), "ACCEPTED THE APP")).toEqual(["application.accept"]);
    expect(actionsByWords(createT("zh-CN", "audit"), "补正告知")).toEqual(["application.requestCorrections"]);
  });
});
