import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bankId, endToEndId } from "~/domain/payment/bank-file/bank-id";
import { matchResults, type SentLine, type SentState } from "~/domain/payment/bank-results/match-results";
import { refusalKinds, refusalKindOf } from "~/domain/payment/bank-results/reasons";
import type { BankReport, LineStatus, ReportedLine } from "~/domain/payment/bank-results/report";
import { uuidOf } from "../../../../support/bank-batch";

const batchId = uuidOf(3, 1);
const sent = (n: number, state: SentState = "sent", block = 0): SentLine => {
  return { id: uuidOf(1, n), batchId, blockId: uuidOf(2, block), fen: 100 + n, state };
};

const said = (n: number, status: ReportedLine["status"], over: Partial<ReportedLine> = {}): ReportedLine => {
  const own = { reference: endToEndId(uuidOf(1, n)), fen: 100 + n, currency: "CNY" };
  return { row: n + 1, block: null, status, reason: null, bookedOn: null, key: null, ...own, ...over };
};

const report = (lines: readonly ReportedLine[], over: Partial<BankReport> = {}): BankReport => {
  const answers = bankId(batchId);
  return { kind: "pain.002", message: "R1", answers, counted: null, whole: null, blocks: new Map(), lines, ...over };
};

const match = (of: BankReport, lines: readonly SentLine[]) => {
  const matched = matchResults(of, lines, batchId);
  if (!matched.ok) throw new Error(matched.why);
  return {
    outcomes: matched.outcomes.map(({ lineId, status }) => [lineId, status]),
    unmatched: matched.unmatched.map(({ line, why }) => [line.row, why]),
  };
};

const standing = (status: LineStatus) => ({ status, reason: null });

describe("results matched with what was sent", () => {
  it("come to each line as it is named", () =>
    expect(match(report([said(0, "paid"), said(1, "bounced"), said(2, "waits")]), [sent(0), sent(1), sent(2)])).toEqual(
      {
        outcomes: [
          [uuidOf(1, 0), "paid"],
          [uuidOf(1, 1), "bounced"],
          [uuidOf(1, 2), "waits"],
        ],
        unmatched: [],
      },
    ));

  it("hold for all of a block or message that is not named alone", () => {
    const lines = [sent(0), sent(1), sent(2, "sent", 1)];
    const blocks = new Map([[bankId(uuidOf(2, 0)), standing("bounced")]]);
    const whole = standing("paid");
    expect(match(report([said(0, "paid")], { whole, blocks }), lines).outcomes).toEqual([
      [uuidOf(1, 0), "paid"],
      [uuidOf(1, 1), "bounced"],
      [uuidOf(1, 2), "paid"],
    ]);
  });

  it.each([
    ["no reference", said(0, "paid", { reference: null }), "noReference"],
    ["a reference of another system", said(0, "paid", { reference: "INV-1" }), "unknownReference"],
    ["a line of another batch", said(9, "paid"), "unknownReference"],
    ["another amount", said(0, "paid", { fen: 99 }), "amountDiffers"],
    ["money that arrived", said(0, "arrived", { reference: null }), "arrived"],
  ] as const)("keep a row with %s and its reason", (_, line, why) =>
    expect(match(report([line]), [sent(0)])).toEqual({ outcomes: [], unmatched: [[line.row, why]] }),
  );

  it.each([
    ["sent", "waits", "waits", null],
    ["sent", "paid", "paid", null],
    ["sent", "bounced", "bounced", null],
    ["paid", "waits", null, null],
    ["paid", "paid", null, null],
    ["paid", "bounced", "bounced", null],
    ["bounced", "waits", null, null],
    ["bounced", "bounced", null, null],
    ["bounced", "paid", null, "bouncedBefore"],
    ["recalled", "paid", null, "recalled"],
    ["recalled", "bounced", null, "recalled"],
  ] as const)("of a line that is %s, reported %s, come to %s, kept as %s", (state, status, outcome, why) => {
    const { outcomes, unmatched } = match(report([said(0, status)]), [sent(0, state)]);
    expect([outcomes[0]?.[1] ?? null, unmatched[0]?.[1] ?? null]).toEqual([outcome, why]);
  });

  it("take a line that is said twice once, and one that is contradicted not at all", () => {
    const lines = [sent(0), sent(1)];
    const twice = report([said(0, "paid"), { ...said(0, "paid"), row: 5 }]);
    expect(match(twice, lines)).toEqual({ outcomes: [[uuidOf(1, 0), "paid"]], unmatched: [[5, "twice"]] });
    const torn = report([said(1, "paid"), { ...said(1, "bounced"), row: 5 }]);
    expect(match(torn, lines)).toEqual({
      outcomes: [],
      unmatched: [
        [2, "contradicts"],
        [5, "contradicts"],
      ],
    });
  });

  it("of a statement take a payment and its return in either order as returned", () => {
    const of = (...lines: ReportedLine[]) => report(lines, { kind: "camt.053", answers: null });
    const [paid, back] = [said(0, "paid"), { ...said(0, "bounced"), row: 2 }];
    for (const lines of [
      [paid, back],
      [back, paid],
    ])
      expect(match(of(...lines), [sent(0)])).toEqual({ outcomes: [[uuidOf(1, 0), "bounced"]], unmatched: [] });
  });

  it("are refused whole for another batch, currency or count, and where they say nothing", () => {
    expect(matchResults(report([said(0, "paid")], { answers: "OTHER" }), [sent(0)], batchId)).toEqual({
      ok: false,
      why: "otherBatch",
    });
    const foreign = report([said(0, "paid"), said(1, "paid", { currency: "USD" })]);
    expect(matchResults(foreign, [sent(0)], batchId)).toEqual({ ok: false, why: "otherCurrency", row: 2 });
    expect(matchResults(report([said(0, "paid")], { counted: 2 }), [sent(0)], batchId)).toEqual({
      ok: false,
      why: "otherCount",
      counted: 2,
      sent: 1,
    });
    expect(matchResults(report([]), [sent(0)], batchId)).toEqual({ ok: false, why: "nothing" });
  });

  it("give each line one outcome at most, and each row an outcome or a reason, whatever is said", () => {
    const states = fc.constantFrom<SentState>("sent", "paid", "bounced", "recalled");
    const statuses = fc.constantFrom<ReportedLine["status"]>("paid", "bounced", "waits", "arrived");
    fc.assert(
      fc.property(
        fc.array(states, { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(7), statuses, fc.boolean()), { minLength: 1, maxLength: 12 }),
        (known, rows) => {
          const lines = known.map((state, n) => sent(n, state));
          const of = report(
            rows.map(([n, status, right], i) => said(n, status, { row: i + 1, fen: right ? 100 + n : 1 })),
          );
          const { outcomes, unmatched } = match(of, lines);
          expect(new Set(outcomes.map(([id]) => id)).size).toBe(outcomes.length);
          expect(new Set(unmatched.map(([row]) => row)).size).toBe(unmatched.length);
          for (const [id] of outcomes) expect(lines.find((line) => line.id === id)?.state).not.toBe("recalled");
        },
      ),
    );
  });
});

describe("why banks refuse", () => {
  it.each([
    ["AC01", "accountWrong", "payee"],
    ["AC04", "accountClosed", "payee"],
    ["AC06", "accountBlocked", "payee"],
    ["AG01", "accountForbids", "payee"],
    ["BE01", "nameDiffers", "payee"],
    ["RC01", "bankWrong", "payee"],
    ["AM04", "moneyShort", "office"],
    ["RR04", "regulator", "office"],
    ["MS03", "notSaid", "office"],
    ["AB06", "bankBusy", "retry"],
    [null, "notSaid", "office"],
    ["X-17", "other", "office"],
    [" ac 01 ", "accountWrong", "payee"],
  ] as const)("%s is %s, mended by the %s", (code, kind, who) => {
    expect(refusalKindOf(code)).toBe(kind);
    expect(refusalKinds[kind]).toBe(who);
  });
});
