-- Whose months a statement closes: the last act of the company that a line was proposed after; null where only a replay says what a run does.
ALTER TABLE "payment_line" ADD COLUMN "after_position" INTEGER;
-- Lines are decided where they lie: room for what becomes of each beside it.
ALTER TABLE "payment_line" SET (fillfactor = 60);

-- The order of approval of a company's awards.
CREATE INDEX "ledger_act_approves" ON "ledger_act" ("company_id", ("act"->>'award'), "position") WHERE "act"->>'act' = 'approve';

-- Whoever books many at once says their codes too.
DROP TRIGGER "budget_posting_coded" ON "budget_posting";
CREATE TRIGGER "budget_posting_coded" BEFORE INSERT ON "budget_posting" FOR EACH ROW WHEN (NEW."code" IS NULL)
  EXECUTE FUNCTION "code_budget_posting"();

-- A file for the bank has the payments of a part of its run, and is what was taken to the bank first.
ALTER TABLE "bank_batch" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 1, ALTER COLUMN "sha256" DROP NOT NULL, DROP CONSTRAINT "bank_batch_has_lines";
UPDATE "bank_batch" SET "sha256" = NULL WHERE "exported_at" IS NULL;
ALTER TABLE "bank_batch"
  ADD CONSTRAINT "bank_batch_has_lines" CHECK ("exported_at" IS NULL OR ("lines" > 0 AND "fen" > 0)),
  ADD CONSTRAINT "bank_batch_taken" CHECK (("exported_at" IS NULL) = ("sha256" IS NULL));
DROP INDEX "bank_batch_run_id_charset_key";
CREATE UNIQUE INDEX "bank_batch_run_id_charset_part_key" ON "bank_batch"("run_id", "charset", "part");

-- Every line finds its company by its award, and its accounts are never taken away: what is checked once for each of a hundred thousand lines
-- takes longer than writing them.
ALTER TABLE "payment_line" DROP CONSTRAINT "payment_line_company_id_fkey", DROP CONSTRAINT "payment_line_account_id_fkey",
  DROP CONSTRAINT "payment_line_paying_account_id_fkey";
