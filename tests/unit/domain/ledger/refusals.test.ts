import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ACTS } from "~/domain/ledger/act-fields";
import { ledgerOf } from "~/domain/ledger/ledger";
import type { ActName } from "~/domain/ledger/types";
import { docTable } from "../../../support/doc-table";
import { approvals, award, awards, lease, planInput, refusals, refusedAwards } from "./refusals";

const fieldOf = (input: unknown): string | null => {
  const result = ledgerOf(input);
  return result.ok ? null : (result.errors.map(({ field }) => field).join() ?? "");
};
const refusedAct = (...acts: unknown[]) =>
  fieldOf({ awards, acts: [...approvals, ...acts] })?.replace(/^acts\[\d+\]\.?/, "");

const names = Object.keys(ACTS) as ActName[];

const RULES = "docs/rules/ledger.md";
const rules = readFileSync(RULES, "utf8");
const words = (cell: string | undefined) => (cell === "–" ? [] : (cell ?? "").split(" "));

describe("an act is refused", () => {
  it.each(refusals)("$of: $why", ({ acts, field }) => {
    expect(refusedAct(...acts.slice(0, -1))).toBeUndefined();
    expect(refusedAct(...acts)).toBe(field);
  });

  it.each(names)("%s, for its day, its name, its fields and its award, in this order", (act) => {
    const { fields, optional } = ACTS[act] as { fields: readonly string[]; optional?: string };
    const on = "2026-05-02";
    // No field is right, but all are there.
    const values = Object.fromEntries(fields.map((field) => [field, field === "award" ? "nobody" : null]));
    expect(refusedAct({ on: "2025-12-19", act: "pay", extra: 1 })).toBe("on");
    expect(refusedAct({ on: "2026-02-30", act, ...values })).toBe("on");
    expect(refusedAct({ on, act: `${act}s`, extra: 1 })).toBe("act");
    expect(refusedAct({ on, act, extra: 1 })).toBe("extra");
    for (const [i, field] of fields.entries()) {
      if (field === optional) continue;
      const some = Object.fromEntries(Object.entries(values).filter(([key]) => fields.indexOf(key) < i));
      expect(refusedAct({ on, act, ...some })).toBe(field);
    }
    if (!fields.includes("award")) return;
    expect(refusedAct({ on, act, ...values })).toBe("award");
    expect(refusedAct({ on, act, ...values, award: act === "approve" ? "A" : "C" })).toBe("award");
  });

  it("after every award was looked at", () => {
    expect(fieldOf({ awards: [award("A"), award("B", { settlement: "" })], acts: [{}] })).toBe("awards[1].settlement");
  });
});

describe("an award is refused", () => {
  it.each(refusedAwards)("for %s", (_, field, ...given) => {
    const at = `awards[${given.length - 1}]`;
    expect(fieldOf({ awards: given, acts: [] })).toBe(field === "" ? at : `${at}.${field}`);
  });

  it("not without what may be absent", () => {
    expect(fieldOf({ awards: [award("A"), award("B", { group: null, operator: null })], acts: [] })).toBeNull();
  });
});

describe("the rules of the ledger", () => {
  it("tell every act with its fields, what may be absent and what it is of", () => {
    const isOf = (act: ActName, id: string) => {
      const values = Object.fromEntries(ACTS[act].fields.map((field) => [field, null]));
      const result = ledgerOf({ awards, acts: [...approvals, { on: "2026-05-02", act, ...values, award: id }] });
      return result.ok || result.errors[0]?.message !== "is for the other kind of award";
    };
    const kind = (act: ActName) => {
      if (act === "lease" || act === "run") return "company";
      return isOf(act, "A") ? (isOf(act, "H") ? "both" : "plans") : "ceilings";
    };
    const told = docTable(RULES, "## Acts").map(([act, fields, absent, of]) => [act, words(fields), words(absent), of]);
    expect(told).toEqual(
      names.map((act) => {
        const { fields, optional }: { fields: readonly string[]; optional?: string } = ACTS[act];
        return [act, fields, optional === undefined ? [] : [optional], kind(act)];
      }),
    );
  });

  it("tell the fields for which each act is refused, in this order", () => {
    const told = new Map(docTable(RULES, "## Refused").map(([field]) => [field, true]));
    for (const [, field] of refusedAwards) if (field !== "") expect(told.has(field.split(/[.[]/)[0])).toBe(true);

    const [, below = ""] = /Then, in this order:\n\n([^]*?)\n\n/.exec(rules) ?? [];
    const rows = below
      .split("\n")
      .slice(2)
      .map((line) => line.split("|").map((cell) => cell.replaceAll("`", "").trim()));
    const fields = new Map(rows.map(([, act, cell]) => [act, words(cell)]));
    expect([...fields.keys()]).toEqual(names.filter((act) => act !== "approve"));
    const seen = new Set<string>();
    for (const { of, why, field } of refusals) {
      const named = field.replaceAll(/\[\d+\]/g, "[0]");
      const places = fields.get(of)?.filter((each) => named.startsWith(each)) ?? [];
      const place = places.toSorted((a, b) => b.length - a.length)[0];
      // That a list is one, and what is in it has no other fields, goes without saying.
      if (why !== "no list" && why !== "an unknown field")
        expect({ of, field, told: place !== undefined }).toEqual({ of, field, told: true });
      if (place !== undefined) seen.add(`${of} ${place}`);
    }
    expect([...seen].sort()).toEqual([...fields].flatMap(([act, all]) => all.map((field) => `${act} ${field}`)).sort());
  });
});

it("takes what is right beside all that is refused", () => {
  const on = "2026-05-02";
  expect(refusedAct({ on, act: "lease", awards: ["A", "B"], lease, leaseEnd: null })).toBeUndefined();
  expect(refusedAct({ on, act: "revise", award: "A", input: planInput })).toBeUndefined();
  expect(refusedAct({ on, act: "run", run: "R", through: "2026-04", awards: [] })).toBeUndefined();
});
