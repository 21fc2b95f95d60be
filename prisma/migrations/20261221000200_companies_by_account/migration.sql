-- Whether a company can be paid: kept with it, so that lists of a million find those that cannot by an index.
CREATE TYPE "account_standing" AS ENUM ('none', 'begun', 'waiting', 'refused', 'changing', 'inForce');
ALTER TABLE "company" ADD COLUMN "account" "account_standing" NOT NULL DEFAULT 'none';

-- As `accountStandingOf` says it.
CREATE FUNCTION "company_account"("of" UUID) RETURNS "account_standing" LANGUAGE sql STABLE AS $$
  SELECT CASE
      WHEN bool_or(a."state" = 'inForce') AND bool_or(a."state" IN ('entered', 'checkedOnce')) THEN 'changing'
      WHEN bool_or(a."state" = 'inForce') THEN 'inForce'
      WHEN bool_or(a."state" IN ('entered', 'checkedOnce')) THEN 'waiting'
      WHEN bool_or(a."state" = 'begun') THEN 'begun'
      WHEN (array_agg(a."state" ORDER BY a."entered_at" DESC, a."id" DESC) FILTER (WHERE a."state" <> 'replaced'))[1] = 'refused' THEN 'refused'
      ELSE 'none' END::"account_standing"
    FROM "bank_account" a WHERE a."company_id" = "of" $$;

UPDATE "company" SET "account" = company_account("id") WHERE EXISTS (SELECT FROM "bank_account" a WHERE a."company_id" = "company"."id");

CREATE FUNCTION "mark_company_account"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "standing" "account_standing" := company_account(NEW."company_id");
BEGIN
  UPDATE "company" SET "account" = "standing" WHERE "id" = NEW."company_id" AND "account" <> "standing";
  RETURN NULL;
END $$;
CREATE TRIGGER "bank_account_marks_company" AFTER INSERT OR UPDATE OF "state" ON "bank_account" FOR EACH ROW
  WHEN (NEW."company_id" IS NOT NULL) EXECUTE FUNCTION mark_company_account();

CREATE INDEX "company_account_owned_awarded_id_idx" ON "company"("account", "owned", "awarded", "id");
CREATE INDEX "company_registered_zone_id_account_owned_awarded_id_idx" ON "company"("registered_zone_id", "account", "owned", "awarded", "id");
