-- Whether somebody owns a company and whether an award of it stands: kept with it, so that lists of a million find the few by an index.
ALTER TABLE "company" ADD COLUMN "owned" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "awarded" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION "company_owned"("of" UUID) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "membership" m WHERE m."company_id" = "of" AND m."role" = 'owner' AND m."ended_at" IS NULL) $$;
CREATE FUNCTION "company_awarded"("of" UUID) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "award" w WHERE w."company_id" = "of" AND w."released_at" IS NULL) $$;

UPDATE "company" SET "owned" = company_owned("id"), "awarded" = company_awarded("id");

-- Once for a statement; a company that stays as it is is not written.
CREATE FUNCTION "mark_companies"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "touched" TEXT := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT company_id FROM is_now'
    WHEN 'DELETE' THEN 'SELECT company_id FROM was'
    ELSE 'SELECT company_id FROM is_now UNION SELECT company_id FROM was' END;
BEGIN
  EXECUTE format('UPDATE "company" c SET %1$I = NOT c.%1$I WHERE c."id" IN (%2$s) AND c.%1$I <> %3$I(c."id")',
    TG_ARGV[0], "touched", 'company_' || TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER "membership_marks_new" AFTER INSERT ON "membership" REFERENCING NEW TABLE AS is_now
  FOR EACH STATEMENT EXECUTE FUNCTION mark_companies('owned');
CREATE TRIGGER "membership_marks" AFTER UPDATE ON "membership" REFERENCING OLD TABLE AS was NEW TABLE AS is_now
  FOR EACH STATEMENT EXECUTE FUNCTION mark_companies('owned');
CREATE TRIGGER "membership_marks_gone" AFTER DELETE ON "membership" REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION mark_companies('owned');
CREATE TRIGGER "award_marks_new" AFTER INSERT ON "award" REFERENCING NEW TABLE AS is_now
  FOR EACH STATEMENT EXECUTE FUNCTION mark_companies('awarded');
CREATE TRIGGER "award_marks" AFTER UPDATE ON "award" REFERENCING OLD TABLE AS was NEW TABLE AS is_now
  FOR EACH STATEMENT EXECUTE FUNCTION mark_companies('awarded');
CREATE TRIGGER "award_marks_gone" AFTER DELETE ON "award" REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION mark_companies('awarded');

-- The companies of a zone, the newest first: those registered there, those that applied there, those with an award there.
CREATE INDEX "company_owned_awarded_id_idx" ON "company"("owned", "awarded", "id");
CREATE INDEX "company_registered_zone_id_owned_awarded_id_idx" ON "company"("registered_zone_id", "owned", "awarded", "id");
CREATE INDEX "application_companies_of_zone" ON "application"("zone_id", "company_id") WHERE "reference" IS NOT NULL;
CREATE INDEX "award_zone_id_company_id_idx" ON "award"("zone_id", "company_id");

-- What companies have in common, as it is compared.
CREATE FUNCTION "phone_digits"("phone" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace("phone", '[^0-9]', '', 'g');
CREATE FUNCTION "plain_address"("address" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN md5(lower(regexp_replace(normalize("address", NFKC), '[[:space:][:punct:]]', '', 'g')));
CREATE INDEX "company_by_contact" ON "company"("contact_name") WHERE "contact_name" IS NOT NULL;
CREATE INDEX "company_by_phone" ON "company"(phone_digits("contact_phone")) WHERE "contact_phone" IS NOT NULL;
CREATE INDEX "company_by_address" ON "company"(plain_address("address")) WHERE "address" IS NOT NULL;
CREATE INDEX "user_account_by_mail_domain" ON "user_account"(lower(split_part("email", '@', 2)));
