import type { Tree } from "~/domain/kernel/draft-tree";
import { ASKED_KINDS, type AskedKind, type ChangeRule } from "../terms/change-rules";
import type { ProgramContent } from "./content";

const openRule = (kind: AskedKind): ChangeRule => ({
  kind,
  window: { kind: "always" },
  late: false,
  evidence: [],
  refusalClauses: [],
});

/**
 * What a version says of fields that came after it: every change a company can ask for, at any time, none late, a benefit that begins on any
 * day, and months that the company reports without evidence and finance accepts.
 */
export const usual = {
  changes: ASKED_KINDS.map(openRule),
  hearingDays: 10,
  deliveryDays: 5,
  setOffShare: "1",
  recovery: { smallFen: 0, barYears: 5, dueDays: 30, disputeDays: 15, instalments: 12 },
  firstDay: "any",
  report: { by: "company", evidence: [], acceptedAfterDays: null },
  lapseDaysAfterEnd: 60,
  items: [],
  hires: [],
} as const satisfies Partial<ProgramContent>;

/** The same of fields within what a version may have or not. */
export const usualWithin = {
  claims: { windowDays: 20 },
  milestones: { withinDays: 20, evidence: [] },
} as const;

type Within = keyof typeof usualWithin;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withinOf = (content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (Object.keys(usualWithin) as Within[]).flatMap((name) => {
      const value = content[name];
      return isObject(value) ? [[name, { ...usualWithin[name], ...value }]] : [];
    }),
  );

/** A content as it is read: what an older version does not say is as it is usual. Anything but an object stays as it is. */
export function withUsual(content: ProgramContent): ProgramContent;
export function withUsual(content: Tree): Tree;
export function withUsual(content: ProgramContent | Tree): unknown {
  return isObject(content) ? { ...usual, ...content, ...withinOf(content) } : content;
}
