-- What was voided can be brought in again: a row of the same key is then made by another import too.
ALTER TABLE "import_made" DROP CONSTRAINT "import_made_pkey", ADD CONSTRAINT "import_made_pkey" PRIMARY KEY ("made_table", "made_key", "batch_id");
ALTER TABLE "import_voided_row" DROP CONSTRAINT "import_voided_row_pkey",
  ADD CONSTRAINT "import_voided_row_pkey" PRIMARY KEY ("voided_table", "voided_key", "batch_id");

-- Whether just this row of a table, by its key (columns joined by a comma), was made by an import that is voided, and is kept there: one of the
-- same key that came later is another.
CREATE FUNCTION "goes_with_its_import"("of" TEXT, "key" TEXT, "gone" JSONB) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "import_made" m
      JOIN "import_batch" b ON b."id" = m."batch_id" AND b."state" = 'voided'
      JOIN "import_voided_row" v ON v."voided_table" = m."made_table" AND v."voided_key" = m."made_key" AND v."batch_id" = m."batch_id"
     WHERE m."made_table" = $1 AND m."made_key" = $2 AND v."row" = $3) $$;

-- As before, with the row.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "key" TEXT;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT string_agg(to_jsonb(OLD) ->> k."name", ',' ORDER BY k."n") INTO "key"
      FROM unnest(CASE WHEN TG_NARGS = 0 THEN ARRAY['id'] ELSE TG_ARGV::text[] END) WITH ORDINALITY AS k("name", "n");
    IF "goes_with_its_import"(TG_TABLE_NAME::text, "key", to_jsonb(OLD)) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION "refuse_change_of_movement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND "goes_with_its_import"('budget_movement', OLD."id"::text, to_jsonb(OLD)) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR OLD."state" <> 'prepared'
     OR (OLD."id", OLD."from_line_id", OLD."to_line_id", OLD."amount_fen", OLD."basis", OLD."prepared_by", OLD."prepared_at")
        IS DISTINCT FROM (NEW."id", NEW."from_line_id", NEW."to_line_id", NEW."amount_fen", NEW."basis", NEW."prepared_by", NEW."prepared_at") THEN
    RAISE EXCEPTION 'a budget movement is never changed, only decided' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP FUNCTION "goes_with_its_import"(TEXT, TEXT);
