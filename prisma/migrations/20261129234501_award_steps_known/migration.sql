ALTER TABLE "award" ALTER COLUMN "steps" SET DEFAULT '{}', ALTER COLUMN "steps" SET NOT NULL;

-- What starts, ends, steps down and waits in a month is counted in these alone.
CREATE INDEX "award_starts_by_zone" ON "award" ("zone_id", "starts_on", "id") INCLUDE ("program_id", "total_fen")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL;
DROP INDEX "award_paid_by_zone";
CREATE INDEX "award_paid_by_zone" ON "award" ("zone_id", "paid_to", "id") INCLUDE ("starts_on", "program_id", "total_fen")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL;
CREATE INDEX "award_steps_by_zone" ON "award" ("zone_id", "paid_to") INCLUDE ("steps", "program_id", "total_fen", "id")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL AND "steps" <> '{}';
CREATE INDEX "award_waits_by_zone" ON "award" ("zone_id", "starts_on")
  WHERE "released_at" IS NULL AND "effective_at" IS NULL;
CREATE INDEX "award_suspension_to_on_from_on_idx" ON "award_suspension" ("to_on", "from_on");
