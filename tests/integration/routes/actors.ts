/** Everybody who may knock: nobody, one person per role, and people of the same roles to whom the cases do not belong. */
export const actors = [
  "nobody",
  "owner",
  "member",
  "adviser",
  "operator",
  "intake",
  "reviewer",
  "approver",
  "finance",
  "manager",
  "auditor",
  "admin",
  "otherIntake",
  "otherApprover",
  "otherFounder",
] as const;

export type ActorName = (typeof actors)[number];

/**
 * What a person is told: the page or a mistake to mend, sign in, 401, 403, 404; `refused` is either of the last two. `unread` is
 * either of them, or 422: who takes such a step elsewhere is told of a mistake in the form before the case is looked up.
 */
export type Expected = "may" | "signIn" | 401 | 403 | 404 | "refused" | "unread";

export type Answers = Readonly<Record<ActorName, Expected>>;

const founders: readonly ActorName[] = ["owner", "member", "adviser"];
const zone: readonly ActorName[] = ["intake", "reviewer", "approver", "finance", "manager"];
const otherZone: readonly ActorName[] = ["otherIntake", "otherApprover"];
const officials: readonly ActorName[] = [...zone, "auditor", "admin", ...otherZone];

/** Groups of the table "People" of CASES.md. */
export const groups = { founders, zone, otherZone, officials, zoneAndAuditor: [...zone, "auditor"] } as const;

interface Rule {
  /** Who may. */
  readonly may: readonly ActorName[];
  /** Who sees the thing at this place but may not do this to it. */
  readonly sees?: readonly ActorName[];
  /** Who sees the thing, but in pages of their own: told either. */
  readonly elsewhere?: readonly ActorName[];
  readonly nobody?: Expected;
}

/** One answer per actor: who may, who only sees (403), and everybody else, for whom there is nothing (404). */
export function answers({ may, sees = [], elsewhere = [], nobody = "signIn" }: Rule): Answers {
  const of = (name: ActorName): Expected => {
    if (may.includes(name)) return "may";
    if (name === "nobody") return nobody;
    if (sees.includes(name)) return 403;
    return elsewhere.includes(name) ? "refused" : 404;
  };
  return Object.fromEntries(actors.map((name) => [name, of(name)])) as Record<ActorName, Expected>;
}

/** The same answers, except that these people may first be told of a mistake in what they sent. */
export const unreadBy = (row: Answers, names: readonly ActorName[]): Answers => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, "unread"])),
});
