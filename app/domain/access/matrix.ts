/** Roles of officials; they hold in zones. */
export type OfficialRole = "intake" | "reviewer" | "approver" | "finance" | "manager" | "auditor" | "admin";

/** Every capacity in which a person acts. Visitors are everybody, signed in or not. */
export type Role = "visitor" | "owner" | "member" | "adviser" | "operator" | OfficialRole;

/**
 * On what a role may act: its own company or operator, the operator whose first person it is, a company under mandate, things at its own sites, things in the zones of
 * the grant, everything there is in the city, or (`any`) an action that concerns no case.
 */
export type Scope = "own" | "first" | "mandate" | "ownSites" | "zone" | "all" | "any";

type Cells = Readonly<Partial<Record<Role, Scope>>>;

const founders = { owner: "own", member: "own", adviser: "mandate" } as const;
const readers = {
  intake: "zone",
  reviewer: "zone",
  approver: "zone",
  finance: "zone",
  manager: "zone",
  auditor: "all",
} as const;

const cells = {
  "public.read": {
    visitor: "any",
    owner: "any",
    member: "any",
    adviser: "any",
    operator: "any",
    intake: "any",
    reviewer: "any",
    approver: "any",
    finance: "any",
    manager: "any",
    auditor: "any",
    admin: "any",
  },

  "company.read": { ...founders, ...readers },
  "company.edit": founders,
  /** What a company has in common with others. */
  "company.readRelations": { intake: "zone", reviewer: "zone", approver: "zone", manager: "zone", auditor: "all" },
  "company.manageMembers": { owner: "own" },
  "company.manageMandates": { owner: "own" },
  /** An adviser gives their own mandate back. */
  "company.giveUpMandate": { adviser: "mandate" },

  "application.begin": founders,
  "application.edit": founders,
  "application.submit": founders,
  "application.resubmit": founders,
  "application.withdraw": { owner: "own" },
  "application.appeal": { owner: "own" },
  "application.read": { ...founders, ...readers },
  "application.readInternal": {
    intake: "zone",
    reviewer: "zone",
    approver: "zone",
    manager: "zone",
    auditor: "all",
  },
  "application.accept": { intake: "zone" },
  /** Sees the licence of a company outside a case, and who owns it. */
  "company.confirmOwnership": { intake: "zone" },
  "application.requestCorrections": { intake: "zone", reviewer: "zone" },
  "application.assign": { intake: "zone", manager: "zone" },
  "application.recommend": { reviewer: "zone" },
  "application.return": { approver: "zone" },
  "application.approve": { approver: "zone" },
  "application.reject": { approver: "zone" },

  "award.accept": { owner: "own" },
  "award.read": { ...founders, ...readers },
  /** The part of an award that its landlord sees: who is in which unit at what rent. */
  "award.readOccupancy": { ...founders, operator: "ownSites", ...readers },
  "award.requestChange": founders,
  /** A vacancy, a sublet, another rent. */
  "award.reportChange": { operator: "ownSites", manager: "zone" },
  "award.reviewChange": { reviewer: "zone" },
  "award.proposeChange": { reviewer: "zone", manager: "zone" },
  "award.decideChange": { approver: "zone" },
  /** Says how the months of an award were, and answers what was refused. */
  "month.report": { ...founders, operator: "ownSites" },
  "month.accept": { finance: "zone" },
  "month.allowLate": { approver: "zone" },
  /** Claims of hires and cost items, under an award with ceilings. */
  "claim.make": founders,
  "claim.handIn": founders,
  "claim.check": { reviewer: "zone" },
  "claim.decide": { approver: "zone" },
  /** Payments of an award wait, or go on. */
  "award.hold": { approver: "zone", finance: "zone" },

  "budget.read": { reviewer: "zone", approver: "zone", finance: "zone", manager: "zone", auditor: "all" },
  "budget.prepare": { finance: "zone" },
  "budget.release": { approver: "zone", manager: "zone" },
  /** Companies, units, leases and running subsidies from a file. */
  "import.read": { approver: "zone", finance: "zone", manager: "zone", auditor: "all" },
  "import.prepare": { manager: "zone" },
  "import.release": { approver: "zone", manager: "zone" },
  "import.prepareBudgets": { finance: "zone" },
  "import.releaseBudgets": { approver: "zone", manager: "zone" },
  "payment.prepare": { finance: "zone" },
  "payment.release": { approver: "zone", finance: "zone" },
  /** Runs with their files and results, payments of awards, money that waits. */
  "payment.read": {
    ...founders,
    operator: "own",
    approver: "zone",
    finance: "zone",
    manager: "zone",
    auditor: "all",
  },
  /** Takes files to the bank and brings its answers in. */
  "payment.export": { finance: "zone" },

  /** What a company or operator owes, and what is done about it. */
  "recovery.read": {
    ...founders,
    operator: "own",
    approver: "zone",
    finance: "zone",
    manager: "zone",
    auditor: "all",
  },
  /** Answers, objects, asks for instalments: whoever owes. */
  "recovery.answer": { owner: "own", adviser: "mandate", operator: "own" },
  "recovery.propose": { finance: "zone" },
  "recovery.decide": { approver: "zone", manager: "zone" },
  /** Looks again at what is in dispute. */
  "recovery.reconsider": { approver: "zone" },
  /** Enters money that arrived, and says what it pays. */
  "money.receive": { finance: "zone" },

  /** The accounts that the city pays from. */
  "payingAccount.set": { finance: "zone" },
  "payingAccount.release": { approver: "zone" },

  /** The accounts that companies and operators are paid to; masked. */
  "account.read": { ...founders, operator: "own", ...readers },
  "account.enter": { owner: "own", operator: "own" },
  /** Against its evidence, with its whole number. */
  "account.check": { intake: "zone", approver: "zone", finance: "zone" },

  "program.edit": { manager: "zone" },
  "program.publish": { approver: "zone", manager: "zone" },

  "zone.manage": { admin: "any" },
  /** Sites of a zone with their floors. */
  "site.manage": { manager: "zone", admin: "any" },
  /** Operators with their sites. */
  "operator.manage": { admin: "any" },
  /** Who acts for an operator. */
  "operator.readPeople": { operator: "own" },
  "operator.managePeople": { operator: "first", admin: "any" },
  "unit.read": {
    operator: "ownSites",
    intake: "zone",
    reviewer: "zone",
    approver: "zone",
    manager: "zone",
    auditor: "all",
  },
  "unit.edit": { operator: "ownSites", manager: "zone" },
  /** Who is in which unit in a month, told by whoever runs the site. */
  "tenant.report": { operator: "ownSites" },

  /** Officials' lists, tracking, dashboards and exports. */
  "tracking.read": readers,
  "audit.read": { auditor: "all" },
  /** Officials and their roles. */
  "people.manage": { admin: "any" },
  "settings.manage": { admin: "any" },
  /** Holiday calendars. */
  "calendar.manage": { admin: "any" },
  /** Where people reach the office. */
  "office.manage": { admin: "any" },
  /** What a team costs in cities. */
  "comparison.manage": { admin: "any" },
  /** Words to begin with in corrections and refusals. */
  "phrase.manage": { manager: "zone", admin: "any" },
  "outbox.read": { admin: "any" },
} as const satisfies Record<string, Cells>;

/** A thing a person may do, by the name that routes, use cases and the table of transitions use. */
export type Action = keyof typeof cells;

/** Who may do what and on what: the table of docs/rules/permissions.md. A role without a cell may not. */
export const matrix: Readonly<Record<Action, Cells>> = cells;
