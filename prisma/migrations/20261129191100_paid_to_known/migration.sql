ALTER TABLE "award" ALTER COLUMN "paid_to" SET NOT NULL,
  ADD CONSTRAINT "award_paid_to" CHECK ("starts_on" <= "paid_to" AND "paid_to" <= "ends_on");

-- What runs is what is still paid, by the end of that.
CREATE INDEX "award_paid_by_zone" ON "award" ("zone_id", "paid_to", "id") INCLUDE ("starts_on")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL;
CREATE INDEX "award_paid_by_program" ON "award" ("program_id", "zone_id", "paid_to", "id") INCLUDE ("starts_on")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL;
DROP INDEX "award_running_by_zone";
DROP INDEX "award_running_by_program";
