-- Months in which too much was paid, the oldest first: what the list of debts walks.
CREATE INDEX "ledger_month_with_debt" ON "ledger_month" ("month", "award_id", "position") WHERE "debt_fen" > 0;
