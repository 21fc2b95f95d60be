/** The roles of people with an account, in the order of the columns of docs/rules/permissions.md. */
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
