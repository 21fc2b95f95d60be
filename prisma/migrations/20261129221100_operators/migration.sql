-- Who runs a site, from when until when. An award that is paid to an operator keeps the one that it was approved with.
CREATE TABLE "operator" (
    "id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operator_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "operator_site" (
    "id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "operator_site_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "operator_site_operator_id_idx" ON "operator_site"("operator_id");
ALTER TABLE "operator_site"
  ADD CONSTRAINT "operator_site_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "operator_site_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "operator_site_range" CHECK ("to_on" IS NULL OR "from_on" < "to_on"),
  ADD CONSTRAINT "operator_site_one_at_a_time" EXCLUDE USING gist ("site_id" WITH =, daterange("from_on", "to_on") WITH &&);

ALTER TABLE "award" ADD COLUMN "operator_id" UUID;
ALTER TABLE "award" ADD CONSTRAINT "award_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every site has had somebody to run it: the operator of a site is named after it until it gets a name of its own. Its people are those
-- who hold the role at the site. The site of an award is that of its unit, else of its application, else one of its zone.
CREATE TEMPORARY TABLE "award_site" ON COMMIT DROP AS
SELECT a."id" AS "award_id",
       coalesce(u."site_id", p."site_id", (SELECT s."id" FROM "site" s WHERE s."zone_id" = a."zone_id" ORDER BY s."position", s."id" LIMIT 1)) AS "site_id"
  FROM "award" a
  JOIN "program_version" v ON v."id" = a."program_version_id"
  LEFT JOIN "unit" u ON u."id" = a."unit_id"
  LEFT JOIN "application" p ON p."id" = a."application_id"
 WHERE v."content"->>'settlement' = 'toOperator';
CREATE TEMPORARY TABLE "site_operator" ON COMMIT DROP AS
SELECT s."id" AS "site_id", gen_random_uuid() AS "operator_id", s."name",
       least((SELECT min((g."granted_at" AT TIME ZONE 'Asia/Shanghai')::date) FROM "role_grant" g WHERE g."site_id" = s."id"),
             (SELECT min(a."starts_on") FROM "award" a JOIN "award_site" w ON w."award_id" = a."id" WHERE w."site_id" = s."id")) AS "from_on"
  FROM "site" s
 WHERE s."id" IN (SELECT "site_id" FROM "role_grant" WHERE "role" = 'operator' AND "site_id" IS NOT NULL)
    OR s."id" IN (SELECT "site_id" FROM "award_site");
INSERT INTO "operator" ("id", "name", "created_at") SELECT "operator_id", "name", now() FROM "site_operator";
INSERT INTO "operator_site" ("id", "operator_id", "site_id", "from_on")
SELECT gen_random_uuid(), "operator_id", "site_id", "from_on" FROM "site_operator";
UPDATE "award" a SET "operator_id" = o."operator_id"
  FROM "award_site" w JOIN "site_operator" o ON o."site_id" = w."site_id" WHERE w."award_id" = a."id";
