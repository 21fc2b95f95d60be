CREATE TYPE "import_kind" AS ENUM ('companies', 'units', 'leases', 'subsidies', 'budgets');
CREATE TYPE "import_state" AS ENUM ('checking', 'faulty', 'prepared', 'released', 'refused', 'withdrawn', 'voided');

-- A file that one brings in and another releases.
CREATE TABLE "import_batch" (
  "id" UUID NOT NULL,
  "kind" "import_kind" NOT NULL,
  "file_name" TEXT NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "storage_key" TEXT NOT NULL,
  "state" "import_state" NOT NULL DEFAULT 'checking',
  "task_id" UUID,
  "rows" INTEGER,
  "problems" INTEGER,
  "heads" JSONB,
  "makes" JSONB,
  "zone_ids" UUID[] NOT NULL DEFAULT '{}',
  "whole_city" BOOLEAN NOT NULL DEFAULT false,
  "prepared_by" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "checked_at" TIMESTAMPTZ(3),
  "decided_by" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "reasons" TEXT,
  "voided_by" UUID,
  "voided_at" TIMESTAMPTZ(3),
  "void_reasons" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "import_batch_checked" CHECK ("state" NOT IN ('prepared', 'released', 'refused', 'voided') OR ("checked_at" IS NOT NULL AND "problems" = 0)),
  CONSTRAINT "import_batch_decided" CHECK (("state" IN ('checking', 'faulty', 'prepared')) = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by" IS NULL)),
  CONSTRAINT "import_batch_by_another" CHECK ("state" NOT IN ('released', 'refused', 'voided') OR "decided_by" <> "prepared_by"),
  CONSTRAINT "import_batch_refused_with_reasons" CHECK (("state" = 'refused') = ("reasons" IS NOT NULL)),
  CONSTRAINT "import_batch_voided" CHECK (("state" = 'voided') = ("voided_at" IS NOT NULL) AND num_nonnulls("voided_at", "voided_by", "void_reasons") IN (0, 3))
);
CREATE INDEX "import_batch_prepared_at_id_idx" ON "import_batch"("prepared_at", "id");
CREATE INDEX "import_batch_state_prepared_at_id_idx" ON "import_batch"("state", "prepared_at", "id");

-- What its file says, row by row, once nothing in it is wrong.
CREATE TABLE "import_row" (
  "batch_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "values" JSONB NOT NULL,
  CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id", "number")
);
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "import_problem" (
  "batch_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "row" INTEGER NOT NULL,
  "column" INTEGER,
  "code" TEXT NOT NULL,
  "params" JSONB NOT NULL,
  "text" TEXT NOT NULL,
  CONSTRAINT "import_problem_pkey" PRIMARY KEY ("batch_id", "position")
);
CREATE INDEX "import_problem_batch_id_column_position_idx" ON "import_problem"("batch_id", "column", "position");
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every row of whatever table that a release made, as it was then: a digest of it.
CREATE TABLE "import_made" (
  "made_table" TEXT NOT NULL,
  "made_key" TEXT NOT NULL,
  "batch_id" UUID NOT NULL,
  "digest" TEXT NOT NULL,
  CONSTRAINT "import_made_pkey" PRIMARY KEY ("made_table", "made_key"),
  CONSTRAINT "import_made_never_of_the_log" CHECK ("made_table" NOT LIKE 'audit%' AND "made_table" NOT LIKE 'import%')
);
CREATE INDEX "import_made_batch_id_made_table_idx" ON "import_made"("batch_id", "made_table");
ALTER TABLE "import_made" ADD CONSTRAINT "import_made_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows that went with the import that had made them, whole.
CREATE TABLE "import_voided_row" (
  "voided_table" TEXT NOT NULL,
  "voided_key" TEXT NOT NULL,
  "batch_id" UUID NOT NULL,
  "row" JSONB NOT NULL,
  CONSTRAINT "import_voided_row_pkey" PRIMARY KEY ("voided_table", "voided_key")
);
CREATE INDEX "import_voided_row_batch_id_idx" ON "import_voided_row"("batch_id");
ALTER TABLE "import_voided_row" ADD CONSTRAINT "import_voided_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whether a row, by its table and key (columns joined by a comma), was made by an import that is voided, and is kept there.
CREATE FUNCTION "goes_with_its_import"("of" TEXT, "key" TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "import_made" m
      JOIN "import_batch" b ON b."id" = m."batch_id" AND b."state" = 'voided'
      JOIN "import_voided_row" v ON v."voided_table" = m."made_table" AND v."voided_key" = m."made_key"
     WHERE m."made_table" = $1 AND m."made_key" = $2) $$;

-- As before; but a row goes with the import that had made it. A trigger names the columns of the key where that is not `id`.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "key" TEXT;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT string_agg(to_jsonb(OLD) ->> k."name", ',' ORDER BY k."n") INTO "key"
      FROM unnest(CASE WHEN TG_NARGS = 0 THEN ARRAY['id'] ELSE TG_ARGV::text[] END) WITH ORDINALITY AS k("name", "n");
    IF "goes_with_its_import"(TG_TABLE_NAME::text, "key") THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "import_made_append_only" BEFORE UPDATE OR DELETE ON "import_made" FOR EACH ROW EXECUTE FUNCTION "refuse_change"('made_key');
CREATE TRIGGER "import_made_no_truncate" BEFORE TRUNCATE ON "import_made" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "import_voided_row_append_only" BEFORE UPDATE OR DELETE ON "import_voided_row" FOR EACH ROW EXECUTE FUNCTION "refuse_change"('voided_key');
CREATE TRIGGER "import_voided_row_no_truncate" BEFORE TRUNCATE ON "import_voided_row" EXECUTE FUNCTION "refuse_change"();
