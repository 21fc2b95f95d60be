-- An award of hires or cost items has ceilings by calendar year, in the place of terms and lease.
ALTER TABLE "award" ADD COLUMN "ceilings" JSONB;
ALTER TABLE "award" ALTER COLUMN "terms" DROP NOT NULL, ALTER COLUMN "lease" DROP NOT NULL;
ALTER TABLE "award" ADD CONSTRAINT "award_terms_or_ceilings" CHECK (CASE
  WHEN "approved" ? 'ceilings'
    THEN "ceilings" IS NOT NULL AND "terms" IS NULL AND "lease" IS NULL AND jsonb_array_length("approved" -> 'ceilings') > 0
  ELSE "ceilings" IS NULL AND "terms" IS NOT NULL AND "lease" IS NOT NULL END);
