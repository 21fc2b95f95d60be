import { tiedPerson } from "~/data/access/case-reach";
import type { AccountOwner, BankAccountNeed } from "~/domain/payment/bank-account";

// Fragments over a row of `bank_account` named `a`.

/** The column of its owner, by kind. */
export const ownerColumn = { company: "company_id", operator: "operator_id" } as const satisfies Record<
  AccountOwner["kind"],
  string
>;

/** Whose it is. */
export const ownerColumns = `CASE WHEN a.company_id IS NULL THEN 'operator' ELSE 'company' END AS "ownerKind", coalesce(a.company_id, a.operator_id) AS "ownerId"`;

/** The zones in which its owner is registered, has applied or has an award, or runs or ran a site. */
export const ownerZones = `ARRAY(
  SELECT c.registered_zone_id FROM company c WHERE c.id = a.company_id AND c.registered_zone_id IS NOT NULL
  UNION SELECT x.zone_id FROM application x WHERE x.company_id = a.company_id AND x.reference IS NOT NULL AND x.zone_id IS NOT NULL
  UNION SELECT w.zone_id FROM award w WHERE w.company_id = a.company_id
  UNION SELECT t.zone_id FROM operator_site s JOIN site t ON t.id = s.site_id WHERE s.operator_id = a.operator_id)`;

const interested = (person: string): string => `(CASE WHEN a.company_id IS NULL
  THEN EXISTS (SELECT FROM role_grant g WHERE g.operator_id = a.operator_id AND g.user_id = ${person})
  ELSE ${tiedPerson("a.company_id", person)} OR EXISTS (
    SELECT FROM interest_declaration d JOIN case_file k ON k.id = d.case_id
     WHERE k.company_id = a.company_id AND d.user_id = ${person} AND d.conflict) END)`;

/** What the database knows of each need of a step for a person. */
export const needFact = {
  evidenceThere: () =>
    `EXISTS (SELECT FROM bank_account_evidence e WHERE e.account_id = a.id AND e.scan <> 'infected')`,
  notOwn: (person) =>
    `(a.entered_by <> ${person} AND NOT EXISTS (SELECT FROM bank_account_evidence e WHERE e.account_id = a.id AND e.uploaded_by = ${person}))`,
  freeOfInterest: (person) => `NOT ${interested(person)}`,
  numberSeen: (person) =>
    `EXISTS (SELECT FROM bank_account_event v WHERE v.account_id = a.id AND v.action = 'showNumber' AND v.actor_id = ${person})`,
  byAnother: (person) => `a.first_checked_by IS DISTINCT FROM ${person}`,
} as const satisfies Record<Exclude<BankAccountNeed, "reasonsGiven">, (person: string) => string>;

export type KnownFacts = Readonly<Record<keyof typeof needFact, boolean>>;

/** All of them as columns. */
export const factColumns = (person: string): string =>
  Object.entries(needFact)
    .map(([need, fact]) => `${fact(person)} AS "${need}"`)
    .join(", ");
