-- The list of debts walks the awards that owe something, the oldest debt first; their sums stand with them.
CREATE INDEX "award_debts" ON "award" ("debt_since", "id") INCLUDE ("zone_id", "program_id", "debt_fen", "demanded_fen")
  WHERE "debt_since" IS NOT NULL;
DROP INDEX "ledger_month_with_debt";
