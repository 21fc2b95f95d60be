import { describe, expect, expectTypeOf, it } from "vitest";
import type { HoldMail } from "~/mail/month/tell-of-hold.server";
import type { ClaimMail, OfficialClaimMail } from "~/mail/month/tell-of-claims.server";
import type { MonthMail } from "~/mail/month/tell-of-months.server";
import type { AuditEntry, recordAudit } from "~/data/audit/audit.server";
import type { AccountMail } from "~/mail/access/texts";
import type { AudienceOf, EventMail } from "~/domain/audit/audience";
import type { Tells } from "~/domain/audit/event";
import type { To } from "~/mail/audit/tell.server";
import type { ApplicationMail } from "~/mail/application/texts";
import type { ChangeMail } from "~/mail/change/texts";
import type { DecisionMail } from "~/mail/decision/texts";
import type { CityMail } from "~/mail/city/texts";
import type { MovementMail } from "~/mail/budget/texts";
import type { BankAccountMail } from "~/mail/payment/tell-of-bank-account.server";
import type { PayingAccountMail } from "~/mail/payment/tell-of-paying-account.server";
import type { RecoveryMail } from "~/mail/recovery/tell-of-recovery.server";
import type { VersionMail } from "~/mail/program/texts";
import type { ReviewMail } from "~/mail/review/texts";
import { auditActions, type AuditData, auditEvents } from "~/domain/audit/events";
import type { ApplicationAction } from "~/domain/application/transitions";
import { transitions } from "~/domain/application/transitions";
import { takenSteps } from "../../../support/taken-steps";

/** Steps of the table that nobody can take on the portal yet. */
const notYet: readonly ApplicationAction[] = [
  "upholdObjection",
  "appeal",
  "upholdDecision",
  "varyDecision",
  "setDecisionAside",
];

describe("the table of events", () => {
  it("has every step of an application that can be taken", () => {
    const steps = [...new Set(transitions.map(({ action }) => action))];
    expect(takenSteps).toEqual(steps.filter((action) => !notYet.includes(action)));
  });

  it("names its actions by subject or capability, then verb", () => {
    expect(auditActions.filter((action) => !/^[a-z]+\.[a-zA-Z]+$/.test(action))).toEqual([]);
  });

  it("lets no unknown action and no other data be recorded", () => {
    expectTypeOf<"application.fly">().not.toExtend<Parameters<typeof recordAudit>[1]["action"]>();
    expectTypeOf<AuditData<"application.lapse">>().toEqualTypeOf<{ readonly dueOn: string | null }>();
    type Lapse = AuditEntry<"application.lapse">;
    const named = { action: "application.lapse", subjectId: "1" } as const;
    expectTypeOf({ ...named, data: { dueOn: "2026-11-29" } }).toExtend<Lapse>();
    expectTypeOf({ ...named, data: { dueOn: 29 } }).not.toExtend<Lapse>();
    expectTypeOf(named).not.toExtend<Lapse>();
  });

  it("has every kind of mail that is written, and no other", () => {
    type Cases = (ApplicationMail | ReviewMail | DecisionMail)["kind"];
    type Companies = "invited" | "joined" | "membershipEnded" | "codeClaimedBefore" | "codeAlsoClaimed" | Ownership;
    type Ownership = "ownershipAsked" | "ownershipConfirmed" | "ownershipRefused";
    type Written =
      | `account.${AccountMail}`
      | `application.${Cases}`
      | `change.${ChangeMail["kind"]}`
      | `program.${VersionMail["kind"]}`
      | `budget.${MovementMail["kind"]}`
      | `payment.account${PayingAccountMail}`
      | "payment.runPrepared"
      | "payment.bounced"
      | `payee.account${BankAccountMail}`
      | `month.${MonthMail | "missedEnds"}`
      | `award.${HoldMail}`
      | `claim.${ClaimMail | OfficialClaimMail}`
      | `recovery.${RecoveryMail}`
      | `import.${"prepared" | "released" | "refused" | "voided" | "companyInvited"}`
      | `city.${CityMail["kind"]}`
      | `company.${Companies}`
      | `mandate.${"offered" | "accepted" | "declined" | "revoked" | "givenUp"}`;
    expectTypeOf<EventMail>().toEqualTypeOf<Written>();
  });

  it("names one audience for each kind of mail, and lets mail go to no other", () => {
    const audiences = new Map<string, Set<string>>();
    for (const { tells } of Object.values<{ tells: Tells }>(auditEvents))
      for (const [audience, mails] of Object.entries(tells))
        for (const mail of [mails].flat()) audiences.set(mail, (audiences.get(mail) ?? new Set()).add(audience));
    expect([...audiences].filter(([, told]) => told.size !== 1)).toEqual([]);
    expectTypeOf<AudienceOf<"application.withdrawn">>().toEqualTypeOf<"company">();
    expectTypeOf<AudienceOf<"application.withdrawnForOfficer">>().toEqualTypeOf<"officer">();
    expectTypeOf<AudienceOf<"application.recommended" | "application.furtherApproval">>().toEqualTypeOf<"approvers">();
    expectTypeOf<{ company: [] }>().toExtend<To<"application.approved">>();
    expectTypeOf<{ approvers: [] }>().not.toExtend<To<"application.approved">>();
    expectTypeOf<[]>().not.toExtend<To<"application.approved">>();
    expectTypeOf<"application.fly">().not.toExtend<EventMail>();
  });
});
