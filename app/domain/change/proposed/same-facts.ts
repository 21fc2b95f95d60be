import type { Tree } from "~/domain/kernel/draft-tree";
import { equalTrees } from "~/domain/kernel/equal-trees";
import { parseFraction } from "~/domain/kernel/money/fraction";
import type { AwardEvent } from "~/domain/subsidy/types";
import { suspensionsLeft } from "./award-now";

/** The same with one text for each number, and without what is null. */
const plain = (fact: unknown): Tree | undefined => {
  if (fact === null || fact === undefined) return undefined;
  if (typeof fact === "string") {
    const number = parseFraction(fact);
    return number ? `${number.numerator}/${number.denominator}` : fact;
  }
  if (Array.isArray(fact)) return fact.map((each) => plain(each) ?? null);
  if (typeof fact !== "object") return fact as Tree;
  return Object.fromEntries(Object.entries(fact).map(([name, value]) => [name, plain(value)])) as Tree;
};

/** Whether two facts are one: 0.5 is 1/2, and null is nothing. */
export const isSameFact = (one: unknown, other: unknown): boolean => equalTrees(plain(one), plain(other));

/** Whether these are the same facts, in whatever order. */
export const areSameFacts = (some: readonly unknown[], others: readonly unknown[]): boolean => {
  const left = [...others];
  return (
    some.length === others.length &&
    some.every((one) => {
      const place = left.findIndex((other) => isSameFact(one, other));
      return place >= 0 && left.splice(place, 1).length === 1;
    })
  );
};

const extensions = (events: readonly AwardEvent[]): AwardEvent[] => events.filter(({ type }) => type === "extend");

/** Whether the same events count, and none of them otherwise because of its place: a resumption ends what stands before it. */
export const areSameEvents = (before: readonly AwardEvent[], after: readonly AwardEvent[]): boolean =>
  areSameFacts(before, after) &&
  isSameFact(extensions(before), extensions(after)) &&
  areSameFacts(suspensionsLeft(before), suspensionsLeft(after));
