-- When corrections were last answered, and whether the company has another award that stands, or had: found when written, not when listed.
ALTER TABLE "application" ADD COLUMN "answered_at" TIMESTAMPTZ(3);
ALTER TABLE "award" ADD COLUMN "beside" BOOLEAN NOT NULL DEFAULT false;

UPDATE "application" a SET "answered_at" = r.at
  FROM (SELECT "application_id", max("answered_at") AS at FROM "correction_request" GROUP BY 1) r
 WHERE r."application_id" = a."id" AND r.at IS NOT NULL;

UPDATE "award" SET "beside" = true
 WHERE "released_at" IS NULL
   AND "company_id" IN (SELECT "company_id" FROM "award" WHERE "released_at" IS NULL GROUP BY 1 HAVING count(*) > 1);

-- Cases that nobody has taken, in either order of the queue.
CREATE INDEX "application_unassigned_submitted" ON "application" ("zone_id", "state", "submitted_at", "id") WHERE "assignee_id" IS NULL;
CREATE INDEX "application_unassigned_due" ON "application" ("zone_id", "state", "due_on", "id") WHERE "assignee_id" IS NULL;
CREATE INDEX "application_answered" ON "application" ("zone_id") WHERE "state" = 'submitted' AND "answered_at" IS NOT NULL;

-- Awards that stand and took effect, by zone and by program: listed and counted from the index alone.
CREATE INDEX "award_running_by_zone" ON "award" ("zone_id", "ends_on", "id") INCLUDE ("starts_on")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL;
CREATE INDEX "award_running_by_program" ON "award" ("program_id", "zone_id", "ends_on", "id") INCLUDE ("starts_on")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL;
DROP INDEX "award_zone_id_ends_on_id_idx";
DROP INDEX "award_program_id_ends_on_id_idx";
CREATE INDEX "award_beside" ON "award" ("program_id") WHERE "beside";

-- Beginnings of names and addresses, whatever the collation of the database.
CREATE INDEX "user_account_name_prefix" ON "user_account" (lower("name") text_pattern_ops);
CREATE INDEX "user_account_email_prefix" ON "user_account" ("email" text_pattern_ops) WHERE "email" IS NOT NULL;

-- CreateIndex
CREATE INDEX "audit_entry_action_at_id_idx" ON "audit_entry"("action", "at", "id");

-- The planner knows nothing of an index on an expression before.
ANALYZE "user_account";
