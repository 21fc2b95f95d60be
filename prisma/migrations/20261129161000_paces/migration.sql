-- Tries no longer count in windows but fill a bucket that empties evenly: one time a key says it all. Counts of before are forgotten.
DELETE FROM "rate_limit";
ALTER TABLE "rate_limit" DROP COLUMN "points", DROP COLUMN "expire", ADD COLUMN "clear_at" TIMESTAMPTZ(3) NOT NULL;
ALTER TABLE "rate_limit" ALTER COLUMN "key" TYPE TEXT;
CREATE INDEX "rate_limit_clear_at_idx" ON "rate_limit"("clear_at");
