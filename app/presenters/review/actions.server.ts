import { pathTo } from "~/addresses/path-to";
import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { type Deed, hindrances } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import { actsOn } from "~/domain/application/acting";
import { allowedActions } from "~/domain/application/decide";
import { checkableFacts } from "~/domain/application/fact-checks";
import { neededEvidence } from "~/domain/application/evidence";
import { states } from "~/domain/application/states";
import type { ProgramContent } from "~/domain/program/draft/content";
import { standingApprovals } from "./approvals.server";
import { codeFails } from "./facts.server";

/** Pages of the steps; a step without one has no button. */
const pages = {
  accept: "acceptance",
  requestCorrections: "corrections",
  recommend: "recommendation",
  approve: "approval",
  reject: "rejection",
  return: "return",
  withdrawApproval: "approval/withdrawal",
} as const;

type Step = keyof typeof pages;
type OtherAct = "assign" | "evidence" | "code" | "check" | "note";
type OtherPage = "assignment" | "evidence" | "company-code" | "checks" | "notes";
const isStep = (action: string): action is Step => action in pages;

/** Who took the case in, who reviewed it, and whose approval stands. */
export const caseDeeds = (head: CaseHead, records: CaseRecords) => ({
  accepted: head.acceptedBy ? [head.acceptedBy] : [],
  reviewed: records.recommendations.map(({ reviewerId }) => reviewerId),
  approved: standingApprovals(head, records).map(({ approverId }) => approverId),
});

/** Of what keeps somebody from a decision, that which their page tells them. */
export const shownHindrances = (deeds: readonly Deed[]) =>
  deeds.filter((deed) => deed === "accepted" || deed === "reviewed" || deed === "approved");

/** Facts are looked up until the review is finished. */
export const mayStillCheck = ({ state }: Pick<CaseHead, "state">): boolean =>
  state === "submitted" || state === "review";

/** What the actor may do with an open case now, the steps first, and what keeps them from deciding it. */
export function caseActions(actor: Actor, head: CaseHead, content: ProgramContent, records: CaseRecords) {
  const may = (action: Action) => can(actor, action, { zoneId: head.zoneId }) === "yes";
  const deeds = caseDeeds(head, records);
  const hindered = may("application.approve") ? hindrances(actor.userId, "approve", deeds) : [];
  const decides = hindrances(actor.userId, "decide", deeds).length === 0;
  const steps = allowedActions(head.state, may)
    .filter(isStep)
    .filter((step) => (step !== "approve" || hindered.length === 0) && (step !== "reject" || decides))
    .filter((step) => step !== "withdrawApproval" || deeds.approved.includes(actor.userId));
  const seen = records.checks.map(({ kind }) => kind);
  const atIntake = head.state === "submitted" && may("application.accept");
  const others: readonly { readonly key: OtherAct; readonly page: OtherPage; readonly offered: boolean }[] = [
    { key: "assign", page: "assignment", offered: states[head.state].live && may("application.assign") },
    {
      key: "evidence",
      page: "evidence",
      offered: atIntake && neededEvidence(content.premises).some((kind) => !seen.includes(kind)),
    },
    {
      key: "code",
      page: "company-code",
      offered: atIntake && codeFails(head.company) && head.company.codeAcceptedReason === null,
    },
    {
      key: "check",
      page: "checks",
      offered:
        mayStillCheck(head) && may("application.requestCorrections") && checkableFacts(content.criteria).length > 0,
    },
    { key: "note", page: "notes", offered: actsOn(actor, { zoneId: head.zoneId }) && may("application.readInternal") },
  ];
  return {
    hindered: head.state === "recommended" ? shownHindrances(hindered) : [],
    actions: [
      ...steps.map((key) => ({ key, href: pathTo(`/admin/applications/:id/${pages[key]}`, { id: head.id }) })),
      ...others.flatMap(({ key, page, offered }) =>
        offered ? [{ key, href: pathTo(`/admin/applications/:id/${page}`, { id: head.id }) }] : [],
      ),
    ],
  };
}
