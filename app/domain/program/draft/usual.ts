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

/** What a version says of fields that came after it: every change a company can ask for, at any time, none late, and a benefit that begins on any day. */
export const usual = {
  changes: ASKED_KINDS.map(openRule),
  hearingDays: 10,
  deliveryDays: 5,
  setOffShare: "1",
  firstDay: "any",
} as const satisfies Partial<ProgramContent>;

/** A content as it is read: what an older version does not say is as it is usual. Anything but an object stays as it is. */
export function withUsual(content: ProgramContent): ProgramContent;
export function withUsual(content: Tree): Tree;
export function withUsual(content: ProgramContent | Tree): unknown {
  return typeof content === "object" && content !== null && !Array.isArray(content)
    ? { ...usual, ...content }
    : content;
}
