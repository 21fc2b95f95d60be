-- What was asked for, or what a report came to, before an official proposed it or something else; null of what an official proposed.
ALTER TABLE "change" ADD COLUMN "asked" JSONB;

UPDATE "change" c SET "asked" = c."proposal"
 WHERE c."origin" = 'company'
    OR EXISTS (SELECT FROM "case_event" e WHERE e."case_id" = c."id" AND e."from_state" IS NULL AND e."action" IN ('report', 'reportRent'));

CREATE FUNCTION "what_was_asked_stays"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was asked for never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "what_was_asked_stays" BEFORE UPDATE ON "change" FOR EACH ROW
  WHEN (OLD."asked" IS DISTINCT FROM NEW."asked") EXECUTE FUNCTION what_was_asked_stays();
