-- The role of an operator is held at an operator; its sites are those that the operator runs on the day.
ALTER TABLE "role_grant" ADD COLUMN "operator_id" UUID;
UPDATE "role_grant" g SET "operator_id" = (
  SELECT o."operator_id" FROM "operator_site" o WHERE o."site_id" = g."site_id" ORDER BY o."from_on" DESC LIMIT 1
) WHERE g."role" = 'operator';
ALTER TABLE "role_grant"
  ADD CONSTRAINT "role_grant_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "role_grant_current";
ALTER TABLE "role_grant" DROP COLUMN "site_id";
CREATE UNIQUE INDEX "role_grant_current" ON "role_grant" ("user_id", "role", "zone_id", "operator_id") NULLS NOT DISTINCT
  WHERE "revoked_at" IS NULL;

-- Invitations that are open name the operator instead of its site. A site without an operator gets one, named after it.
WITH "invited" AS (
  SELECT DISTINCT (r->>'siteId')::uuid AS "site_id"
    FROM "token" t CROSS JOIN LATERAL jsonb_array_elements(t."payload"->'roles') r
   WHERE t."kind" = 'invitation' AND jsonb_typeof(t."payload"->'roles') = 'array' AND r->>'role' = 'operator'
), "run" AS (
  SELECT s."id" AS "site_id", s."name", gen_random_uuid() AS "operator_id" FROM "site" s JOIN "invited" i ON i."site_id" = s."id"
   WHERE NOT EXISTS (SELECT FROM "operator_site" o WHERE o."site_id" = s."id")
), "made" AS (
  INSERT INTO "operator" ("id", "name", "created_at") SELECT "operator_id", "name", now() FROM "run"
)
INSERT INTO "operator_site" ("id", "operator_id", "site_id", "from_on")
SELECT gen_random_uuid(), "operator_id", "site_id", (now() AT TIME ZONE 'Asia/Shanghai')::date FROM "run";
UPDATE "token" t SET "payload" = jsonb_set(t."payload", '{roles}', (
  SELECT jsonb_agg(r - 'siteId' || jsonb_build_object('operatorId', (
           SELECT o."operator_id" FROM "operator_site" o WHERE o."site_id" = (r->>'siteId')::uuid ORDER BY o."from_on" DESC LIMIT 1)))
    FROM jsonb_array_elements(t."payload"->'roles') r))
 WHERE t."kind" = 'invitation' AND jsonb_typeof(t."payload"->'roles') = 'array' AND jsonb_array_length(t."payload"->'roles') > 0;
