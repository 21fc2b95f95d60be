import { columns } from "../../support/roles";

/** Everybody who may knock: nobody, one person per role, and people of the same roles to whom the cases do not belong. */
export const actors = ["nobody", ...columns, "otherIntake", "otherApprover", "otherFounder"] as const;

export type ActorName = (typeof actors)[number];

/** What a person is told: the page or a mistake to mend, sign in, 401, 403 or 404. */
export type Expected = "may" | "signIn" | 401 | 403 | 404;

export type Answers = Readonly<Record<ActorName, Expected>>;

const founders: readonly ActorName[] = ["owner", "member", "adviser"];
const zone: readonly ActorName[] = ["intake", "reviewer", "approver", "finance", "manager"];
const otherZone: readonly ActorName[] = ["otherIntake", "otherApprover"];
const officials: readonly ActorName[] = [...zone, "auditor", "admin", ...otherZone];

/** Groups of roles (docs/rules/permissions.md). */
export const groups = { founders, zone, otherZone, officials, zoneAndAuditor: [...zone, "auditor"] } as const;

interface Rule {
  /** Who may. */
  readonly may: readonly ActorName[];
  /**
   * Who sees the thing on these pages but may not do this to it. The officials' pages show things of their zones, the founders' those
   * of their companies, the operators' those of their sites.
   */
  readonly sees?: readonly ActorName[];
  readonly nobody?: Expected;
}

/** One answer per actor: who may, who only sees (403), and everybody else, for whom there is nothing (404). */
export function answers({ may, sees = [], nobody = "signIn" }: Rule): Answers {
  const of = (name: ActorName): Expected => {
    if (may.includes(name)) return "may";
    if (name === "nobody") return nobody;
    return sees.includes(name) ? 403 : 404;
  };
  return Object.fromEntries(actors.map((name) => [name, of(name)])) as Record<ActorName, Expected>;
}
