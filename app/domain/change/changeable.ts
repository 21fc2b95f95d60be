import { ceilingDays } from "~/domain/award/ceilings";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Book } from "~/domain/ledger/book";
import { knownCeilings } from "~/domain/ledger/known-ceilings";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { type ChangeOrigin, isPossible } from "./kinds";
import { type ChangeableAward, isBarredByEnd } from "./possible";
import { daysOf, eventsNow, suspensionsLeft } from "./proposed/award-now";

/** What of an award decides which changes fit it on a day. */
export const changeableAward = (book: Book, today: CivilDate): ChangeableAward =>
  book.kind === "plan"
    ? {
        basis: "plan",
        end: daysOf(book).to,
        paused: suspensionsLeft(eventsNow(book)).some(({ to }) => to > today),
        endDecided: eventsNow(book).some(({ type }) => type === "terminate"),
      }
    : {
        basis: "ceilings",
        end: ceilingDays(book.approved, knownCeilings(book))?.to ?? today,
        paused: false,
        endDecided: false,
      };

/** Whether a change of that kind fits an award as it is: of its basis, with something to resume or to replace, and with no end decided that it cannot follow. */
export const fits = (kind: ChangeKind, origin: ChangeOrigin, book: Book, today: CivilDate): boolean => {
  const award = changeableAward(book, today);
  const { basis, paused } = award;
  const decided = book.kind === "plan" ? book.decided : book.grants;
  return (
    isPossible(kind, origin, basis) &&
    !isBarredByEnd(kind, award) &&
    (kind !== "resume" || paused) &&
    (kind !== "replace" || decided.some(({ counts }) => counts))
  );
};
