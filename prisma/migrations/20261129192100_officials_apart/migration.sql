-- Whether a person has held a role: officials lie among all accounts, and are listed and searched alone.
ALTER TABLE "user_account" ADD COLUMN "official" BOOLEAN NOT NULL DEFAULT false;
UPDATE "user_account" SET "official" = true WHERE "id" IN (SELECT "user_id" FROM "role_grant");
CREATE INDEX "user_account_official_email" ON "user_account" ("email") WHERE "official";
CREATE INDEX "user_account_official_name_prefix" ON "user_account" (lower("name") text_pattern_ops)
  INCLUDE ("id", "email", "name") WHERE "official";

CREATE FUNCTION "mark_official"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "user_account" SET "official" = true WHERE "id" = NEW."user_id" AND NOT "official";
  RETURN NULL;
END $$;
CREATE TRIGGER "role_grant_marks_official" AFTER INSERT ON "role_grant" FOR EACH ROW EXECUTE FUNCTION "mark_official"();

-- The planner knows nothing of an index on an expression before.
ANALYZE "user_account";
