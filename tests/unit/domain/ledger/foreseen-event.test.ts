import fc from "fast-check";
import { expect, it } from "vitest";
import { foreseenEvent } from "~/domain/ledger/course/foreseen-event";
import { ledgerOf } from "~/domain/ledger/ledger";
import { replay } from "~/domain/ledger/replay";
import type { LedgerInput } from "~/domain/ledger/types";
import type { AwardEvent } from "~/domain/subsidy/types";
import { historyOf } from "./history-of";
import { world } from "./worlds";

const events: readonly AwardEvent[] = [
  { type: "terminate", on: "2026-05-17" },
  { type: "extend", months: 6, share: "1" },
  { type: "suspend", from: "2026-02-10", to: "2026-04-03" },
  { type: "resume", on: "2026-03-01" },
];

const seed = Date.now() % 2 ** 31;

it("an event that is foreseen comes to what the ledger has after its decision, and is refused where the ledger refuses it", () => {
  let taken = 0;
  for (const input of fc.sample(world, { seed, numRuns: 40 })) {
    const books = replay(input);
    for (const book of books.approved) {
      if (book.kind !== "plan") continue;
      for (const event of events) {
        const foreseen = foreseenEvent(books, book, event);
        const on = input.acts.at(-1)?.on ?? "2026-01-01";
        const then: LedgerInput = {
          ...input,
          acts: [...input.acts, { act: "decide", on, award: book.id, events: [event] }],
        };
        const decided = ledgerOf(then).ok ? (historyOf(then, book.id).at(-1)?.after ?? null) : null;
        expect(foreseen, `seed ${seed}, ${book.id}, ${JSON.stringify(then)}`).toEqual(decided);
        if (decided) taken++;
      }
    }
  }
  expect(taken).toBeGreaterThan(0);
});
