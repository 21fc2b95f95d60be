-- An award stands for itself: by the decision that granted it and its benefit. It may have no application, and an application several.
ALTER TABLE "award"
  ALTER COLUMN "application_id" DROP NOT NULL,
  ADD COLUMN "determination_id" UUID,
  ADD COLUMN "benefit" TEXT NOT NULL DEFAULT 'rent';

-- An approval and its award were written at the same moment; where they were not, the nearest approval granted it.
UPDATE "award" a SET "determination_id" = (
  SELECT d."id" FROM "determination" d WHERE d."case_id" = a."application_id" AND d."outcome" = 'approve'
   ORDER BY abs(extract(epoch FROM d."decided_at" - a."approved_at")), d."id" DESC LIMIT 1);

ALTER TABLE "award" ADD CONSTRAINT "award_determination_id_fkey" FOREIGN KEY ("determination_id") REFERENCES "determination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "award_determination_id_idx" ON "award"("determination_id");

-- One that stands of each benefit; those that were given back stay beside it.
DROP INDEX "award_application_id_key";
CREATE UNIQUE INDEX "award_one_of_application" ON "award" ("application_id", "benefit") WHERE "released_at" IS NULL;

ALTER TABLE "award"
  DROP CONSTRAINT "award_one_per_program_at_a_time",
  ADD CONSTRAINT "award_one_per_benefit_at_a_time"
    EXCLUDE USING gist ("company_id" WITH =, "program_id" WITH =, "benefit" WITH =, daterange("starts_on", "ends_on") WITH &&)
    WHERE ("released_at" IS NULL);
