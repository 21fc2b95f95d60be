-- The list of debts walks the awards of a zone, or of a program there, that owe something, the oldest debt first; their sums stand with them.
CREATE INDEX "award_debts_by_zone" ON "award" ("zone_id", "debt_since", "id") INCLUDE ("debt_fen", "demanded_fen")
  WHERE "debt_since" IS NOT NULL;
CREATE INDEX "award_debts_by_program" ON "award" ("program_id", "zone_id", "debt_since", "id") INCLUDE ("debt_fen", "demanded_fen")
  WHERE "debt_since" IS NOT NULL;
DROP INDEX "ledger_month_with_debt";
