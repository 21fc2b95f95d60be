-- To whom a case was given stands in its history.
ALTER TABLE "case_event" ADD COLUMN "assignee_id" UUID;

-- For an award one change of a kind is under way from each side: of those that stand beside one another, the newest replaces the others.
CREATE TEMPORARY TABLE "replaced" ON COMMIT DROP AS
SELECT "id", "state", "origin" FROM (
  SELECT "id", "state", "origin", row_number() OVER (PARTITION BY "award_id", "kind", "origin" ORDER BY "begun_at" DESC, "id" DESC) AS "n"
    FROM "change" WHERE "state" IN ('late', 'requested', 'waiting', 'proposed', 'hearing')) AS "pending"
 WHERE "n" > 1;
UPDATE "approval" SET "voided_at" = now() WHERE "voided_at" IS NULL AND "case_id" IN (SELECT "id" FROM "replaced");
UPDATE "change_hearing" SET "ended_at" = now() WHERE "ended_at" IS NULL AND "change_id" IN (SELECT "id" FROM "replaced");
INSERT INTO "case_event" ("id", "case_id", "action", "from_state", "to_state", "at")
SELECT gen_random_uuid(), "id", CASE "origin" WHEN 'company' THEN 'withdrawRequest' ELSE 'withdrawProposal' END, "state"::text, 'withdrawn', now() FROM "replaced";
UPDATE "change" SET "state" = 'withdrawn', "due_on" = NULL, "due_provisional" = false, "version" = "version" + 1 WHERE "id" IN (SELECT "id" FROM "replaced");

CREATE UNIQUE INDEX "change_one_of_a_kind" ON "change" ("award_id", "kind", "origin")
  WHERE "state" IN ('late', 'requested', 'waiting', 'proposed', 'hearing');
