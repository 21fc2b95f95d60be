/** The table of CASES.md ("People"), cell by cell; a row whose cells hold several things is written once per action. */

export const columns = [
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
] as const;

/** Actions that are open to nobody in particular. */
export const openToNobody = ["public.read"];

/** Row of the page, actions it stands for, cells in the order of the columns. */
export const rows: readonly (readonly [string, readonly string[], string])[] = [
  [
    "read public pages, check, estimate, look up, verify",
    ["public.read"],
    "any any any any any any any any any any any",
  ],
  ["read company", ["company.read"], "own own mandate – zone zone zone zone zone all –"],
  ["edit company", ["company.edit"], "own own mandate – – – – – – – –"],
  ["members, mandates", ["company.manageMembers", "company.manageMandates"], "own – – – – – – – – – –"],
  ["begin, edit application", ["application.begin", "application.edit"], "own own mandate – – – – – – – –"],
  ["submit, resubmit", ["application.submit", "application.resubmit"], "own own mandate – – – – – – – –"],
  [
    "withdraw, accept award, appeal",
    ["application.withdraw", "award.accept", "application.appeal"],
    "own – – – – – – – – – –",
  ],
  ["read application, its documents", ["application.read"], "own own mandate – zone zone zone zone zone all –"],
  ["read internal notes, scores", ["application.readInternal"], "– – – – zone zone zone – zone all –"],
  ["accept, request corrections", ["application.accept"], "– – – – zone – – – – – –"],
  ["accept, request corrections", ["application.requestCorrections"], "– – – – zone zone – – – – –"],
  ["assign", ["application.assign"], "– – – – zone – – – zone – –"],
  ["recommend", ["application.recommend"], "– – – – – zone – – – – –"],
  [
    "return, approve, reject",
    ["application.return", "application.approve", "application.reject"],
    "– – – – – – zone – – – –",
  ],
  ["read award, ledger, timeline", ["award.read"], "own own mandate – zone zone zone zone zone all –"],
  [
    "read award, ledger, timeline (occupancy and rent)",
    ["award.readOccupancy"],
    "own own mandate ownSites zone zone zone zone zone all –",
  ],
  ["propose a change of an award (request)", ["award.requestChange"], "own own mandate – – – – – – – –"],
  ["propose a change of an award", ["award.proposeChange"], "– – – – – zone – – zone – –"],
  ["decide a change of an award", ["award.decideChange"], "– – – – – – zone – – – –"],
  ["confirm a month", ["month.confirm"], "own own mandate ownSites – – – zone – – –"],
  ["budgets: read", ["budget.read"], "– – – – – zone zone zone zone all –"],
  ["budgets: appropriate, transfer (prepare)", ["budget.prepare"], "– – – – – – – zone – – –"],
  ["budgets: appropriate, transfer (release)", ["budget.release"], "– – – – – – zone – zone – –"],
  ["payments: prepare", ["payment.prepare"], "– – – – – – – zone – – –"],
  ["payments: release", ["payment.release"], "– – – – – – zone zone – – –"],
  ["programs: edit", ["program.edit"], "– – – – – – – – zone – –"],
  ["programs: publish", ["program.publish"], "– – – – – – zone – zone – –"],
  ["units, occupancy (read)", ["unit.read"], "– – – ownSites zone zone zone – zone all –"],
  ["units, occupancy", ["unit.edit"], "– – – ownSites – – – – zone – –"],
  ["officials' lists, tracking, dashboards, exports", ["tracking.read"], "– – – – zone zone zone zone zone all –"],
  ["audit log", ["audit.read"], "– – – – – – – – – all –"],
  ["people, roles, settings, outbox", ["people.manage", "settings.manage", "outbox.read"], "– – – – – – – – – – any"],
];
