-- The postings of a line are listed from the latest back.
CREATE INDEX "budget_posting_line_id_at_id_idx" ON "budget_posting"("line_id", "at", "id");
DROP INDEX "budget_posting_line_id_idx";
