-- What happens to an award in a month is written down for each month, so that a list of it walks one index. An award that waits
-- for its effect counts too, and is told apart by whether it stands in the public notice.
ALTER TABLE "award" ADD COLUMN "in_notice" BOOLEAN NOT NULL DEFAULT false;
UPDATE "award" a SET "in_notice" = true FROM "application" p WHERE p."id" = a."application_id" AND p."state" = 'notice';

CREATE FUNCTION "award_in_notice"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW."in_notice" := EXISTS (SELECT FROM "application" p WHERE p."id" = NEW."application_id" AND p."state" = 'notice');
  RETURN NEW;
END $$;
CREATE TRIGGER "award_in_notice" BEFORE INSERT ON "award" FOR EACH ROW EXECUTE FUNCTION award_in_notice();

CREATE FUNCTION "application_in_notice"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "award" SET "in_notice" = (NEW."state" = 'notice')
   WHERE "application_id" = NEW."id" AND "in_notice" <> (NEW."state" = 'notice');
  RETURN NULL;
END $$;
CREATE TRIGGER "application_in_notice" AFTER UPDATE ON "application" FOR EACH ROW
  WHEN ((OLD."state" = 'notice') <> (NEW."state" = 'notice')) EXECUTE FUNCTION application_in_notice();

CREATE TABLE "award_happening" (
  "award_id" UUID NOT NULL,
  "what" TEXT NOT NULL,
  "month" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "zone_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  PRIMARY KEY ("award_id", "what", "month")
);

DROP VIEW "award_by_month";
DROP FUNCTION "recount_award_months"();
DROP FUNCTION "award_happenings"(DATE, DATE, DATE[], DATEMULTIRANGE);

-- The months in which something happens to an award that stands, each once, with the day of it: of a suspension its first.
CREATE FUNCTION "award_happenings"(
  "in_effect" BOOLEAN, "in_notice" BOOLEAN, "starts_on" DATE, "paid_to" DATE, "steps" DATE[], "suspended" DATEMULTIRANGE)
RETURNS TABLE ("what" TEXT, "month" TEXT, "day" DATE) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN "in_effect" THEN 'starts' WHEN "in_notice" THEN 'notice' ELSE 'reserved' END, to_char("starts_on", 'YYYY-MM'), "starts_on"
  UNION ALL
  SELECT 'ends', to_char("paid_to" - 1, 'YYYY-MM'), "paid_to" - 1 WHERE "in_effect" AND "paid_to" > "starts_on"
  UNION ALL
  SELECT 'steps', to_char(step, 'YYYY-MM'), min(step) FROM unnest("steps") step WHERE "in_effect" AND step < "paid_to" GROUP BY 2
  UNION ALL
  SELECT 'suspended', to_char(day, 'YYYY-MM'), min(lower(days)) FROM unnest("suspended") days
   CROSS JOIN LATERAL generate_series(date_trunc('month', lower(days)), upper(days) - 1, '1 month') day
   WHERE "in_effect" AND isfinite(lower(days)) AND isfinite(upper(days)) GROUP BY 2
$$;

-- What happens as awards have it, with what each is paid in all.
CREATE VIEW "award_happens" AS
SELECT a."id" AS "award_id", h."what", h."month", h."day", a."zone_id", a."program_id",
       award_payable(a."ceilings", a."left_fen", a."total_fen") AS "fen"
  FROM "award" a
 CROSS JOIN LATERAL award_happenings(a."effective_at" IS NOT NULL, a."in_notice", a."starts_on", a."paid_to", a."steps", a."suspended") h
 WHERE a."released_at" IS NULL;

-- The tally by month and the rows by award follow each change of awards.
CREATE OR REPLACE FUNCTION "tally_award_months"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "happens" CONSTANT TEXT := 'CROSS JOIN LATERAL award_happenings(a."effective_at" IS NOT NULL, a."in_notice", a."starts_on", a."paid_to", a."steps", a."suspended") h';
  "moves" CONSTANT TEXT := '(a."released_at" IS NULL, a."effective_at" IS NULL, a."in_notice", a."starts_on", a."paid_to", a."steps", a."suspended")';
BEGIN
  EXECUTE format('
    INSERT INTO "award_month" ("zone_id", "program_id", "what", "month", "awards", "fen")
    SELECT a."zone_id", a."program_id", h."what", h."month", sum(a.n), sum(a.n * award_payable(a."ceilings", a."left_fen", a."total_fen"))
      FROM (%s) a %s WHERE a."released_at" IS NULL
     GROUP BY 1, 2, 3, 4
    HAVING sum(a.n) <> 0 OR sum(a.n * award_payable(a."ceilings", a."left_fen", a."total_fen")) <> 0',
    CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT 1 AS n, * FROM is_now'
      WHEN 'DELETE' THEN 'SELECT -1 AS n, * FROM was'
      ELSE 'SELECT 1 AS n, * FROM is_now UNION ALL SELECT -1, * FROM was'
    END, "happens");
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "award_happening" h USING was WHERE h."award_id" = was."id";
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    EXECUTE format('DELETE FROM "award_happening" h USING is_now a, was WHERE h."award_id" = a."id" AND was."id" = a."id" AND %s IS DISTINCT FROM %s',
      "moves", replace("moves", 'a."', 'was."'));
  END IF;
  EXECUTE format('
    INSERT INTO "award_happening" ("award_id", "what", "month", "day", "zone_id", "program_id")
    SELECT a."id", h."what", h."month", h."day", a."zone_id", a."program_id" FROM is_now a %s %s WHERE a."released_at" IS NULL',
    CASE TG_OP WHEN 'UPDATE' THEN format('JOIN was ON was."id" = a."id" AND %s IS DISTINCT FROM %s', "moves", replace("moves", 'a."', 'was."')) ELSE '' END,
    "happens");
  RETURN NULL;
END $$;

-- Writes tally and rows anew.
CREATE FUNCTION "recount_award_months"() RETURNS VOID LANGUAGE sql AS $$
  DELETE FROM "award_month";
  INSERT INTO "award_month" ("zone_id", "program_id", "what", "month", "awards", "fen")
  SELECT "zone_id", "program_id", "what", "month", count(*), sum("fen") FROM "award_happens" GROUP BY 1, 2, 3, 4;
  DELETE FROM "award_happening";
  INSERT INTO "award_happening" ("award_id", "what", "month", "day", "zone_id", "program_id")
  SELECT "award_id", "what", "month", "day", "zone_id", "program_id" FROM "award_happens";
$$;
SELECT recount_award_months();

CREATE INDEX "award_happening_by_zone" ON "award_happening" ("zone_id", "what", "month", "day", "award_id", "program_id");

-- Nothing is listed by these any more.
DROP INDEX "award_steps";
DROP INDEX "award_suspended";
DROP INDEX "award_starts_by_zone";
DROP INDEX "award_waits_by_zone";
