-- How many changes of an award wait for somebody, so that awards with one are listed along an index.
ALTER TABLE "award" ADD COLUMN "open_changes" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "change_is_open"("state" "change_state") RETURNS BOOLEAN LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "state" IN ('late', 'requested', 'waiting', 'reported', 'proposed', 'hearing');

-- Counts them anew.
CREATE FUNCTION "recount_open_changes"() RETURNS VOID LANGUAGE sql AS $$
  UPDATE "award" a SET "open_changes" = coalesce(x.n, 0)
    FROM "award" b
    LEFT JOIN (SELECT x."award_id", count(*) AS n FROM "change_award" x JOIN "change" c ON c."id" = x."change_id"
                WHERE change_is_open(c."state") GROUP BY 1) x ON x."award_id" = b."id"
   WHERE a."id" = b."id" AND a."open_changes" <> coalesce(x.n, 0);
$$;
SELECT recount_open_changes();

-- The sum is changed by one, not counted: two that change at once see each other's.
CREATE FUNCTION "change_touches_award"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  touched CONSTANT "change_award" := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  UPDATE "award" SET "open_changes" = "open_changes" + CASE TG_OP WHEN 'DELETE' THEN -1 ELSE 1 END
   WHERE "id" = touched."award_id"
     AND EXISTS (SELECT FROM "change" c WHERE c."id" = touched."change_id" AND change_is_open(c."state"));
  RETURN NULL;
END $$;
CREATE TRIGGER "change_touches_award" AFTER INSERT OR DELETE ON "change_award" FOR EACH ROW EXECUTE FUNCTION change_touches_award();

CREATE FUNCTION "change_opens_or_rests"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  -- In the order in which the awards of a company are always locked.
  PERFORM FROM "award" WHERE "id" IN (SELECT "award_id" FROM "change_award" WHERE "change_id" = NEW."id") ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "award" SET "open_changes" = "open_changes" + CASE WHEN change_is_open(NEW."state") THEN 1 ELSE -1 END
   WHERE "id" IN (SELECT "award_id" FROM "change_award" WHERE "change_id" = NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "change_opens_or_rests" AFTER UPDATE ON "change" FOR EACH ROW
  WHEN (change_is_open(OLD."state") <> change_is_open(NEW."state")) EXECUTE FUNCTION change_opens_or_rests();

CREATE INDEX "award_asked_by_zone" ON "award" ("zone_id", "paid_to", "id") INCLUDE ("starts_on", "program_id")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL AND "open_changes" > 0;
