CREATE TYPE "release_state" AS ENUM ('prepared', 'released', 'refused', 'withdrawn');

-- What changes the money of lines: from nowhere an appropriation, to nowhere a reduction, else a transfer.
CREATE TABLE "budget_movement" (
  "id" UUID NOT NULL,
  "from_line_id" UUID,
  "to_line_id" UUID,
  "amount_fen" BIGINT NOT NULL,
  "basis" TEXT NOT NULL,
  "state" "release_state" NOT NULL DEFAULT 'prepared',
  "prepared_by" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "reasons" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "budget_movement_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "budget_movement_amount" CHECK ("amount_fen" > 0),
  CONSTRAINT "budget_movement_lines" CHECK (num_nonnulls("from_line_id", "to_line_id") > 0 AND "from_line_id" IS DISTINCT FROM "to_line_id"),
  CONSTRAINT "budget_movement_decided" CHECK (("state" = 'prepared') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by" IS NULL)),
  CONSTRAINT "budget_movement_by_another" CHECK ("state" NOT IN ('released', 'refused') OR "decided_by" <> "prepared_by"),
  CONSTRAINT "budget_movement_refused_with_reasons" CHECK (("state" = 'refused') = ("reasons" IS NOT NULL))
);
CREATE INDEX "budget_movement_from_line_id_idx" ON "budget_movement"("from_line_id");
CREATE INDEX "budget_movement_to_line_id_idx" ON "budget_movement"("to_line_id");
CREATE INDEX "budget_movement_state_prepared_at_id_idx" ON "budget_movement"("state", "prepared_at", "id");
ALTER TABLE "budget_movement" ADD CONSTRAINT "budget_movement_from_line_id_fkey" FOREIGN KEY ("from_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_movement" ADD CONSTRAINT "budget_movement_to_line_id_fkey" FOREIGN KEY ("to_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was prepared stays; only its decision is added.
CREATE FUNCTION "refuse_change_of_movement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" <> 'prepared'
     OR (OLD."id", OLD."from_line_id", OLD."to_line_id", OLD."amount_fen", OLD."basis", OLD."prepared_by", OLD."prepared_at")
        IS DISTINCT FROM (NEW."id", NEW."from_line_id", NEW."to_line_id", NEW."amount_fen", NEW."basis", NEW."prepared_by", NEW."prepared_at") THEN
    RAISE EXCEPTION 'a budget movement is never changed, only decided' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "budget_movement_only_decided" BEFORE UPDATE OR DELETE ON "budget_movement" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_movement"();

-- The city's own code of what a program has from a source.
CREATE TABLE "budget_code" (
  "program_id" UUID NOT NULL,
  "source" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "budget_code_pkey" PRIMARY KEY ("program_id", "source")
);
CREATE UNIQUE INDEX "budget_code_code_key" ON "budget_code"("code");
ALTER TABLE "budget_code" ADD CONSTRAINT "budget_code_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "budget_posting" ADD COLUMN "movement_id" UUID, ADD COLUMN "code" TEXT;
CREATE INDEX "budget_posting_movement_id_idx" ON "budget_posting"("movement_id");
ALTER TABLE "budget_posting" ADD CONSTRAINT "budget_posting_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "budget_movement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Double entry: a posting takes its amount from one account of its line and gives it to another.
CREATE FUNCTION "posting_from"("kind" "posting_kind") RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE "kind" WHEN 'appropriate' THEN 'granted' WHEN 'withdraw' THEN 'available' WHEN 'commit' THEN 'available'
                     WHEN 'release' THEN 'committed' WHEN 'spend' THEN 'committed' WHEN 'unspend' THEN 'spent' END $$;
CREATE FUNCTION "posting_to"("kind" "posting_kind") RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE "kind" WHEN 'appropriate' THEN 'available' WHEN 'withdraw' THEN 'granted' WHEN 'commit' THEN 'committed'
                     WHEN 'release' THEN 'available' WHEN 'spend' THEN 'spent' WHEN 'unspend' THEN 'committed' END $$;
CREATE VIEW "budget_entry" AS
  SELECT p."id" AS "posting_id", p."line_id", p."award_id", p."movement_id", p."code", p."at", e."account", e."fen"
    FROM "budget_posting" p
   CROSS JOIN LATERAL (VALUES ("posting_from"(p."kind"), -p."amount_fen"), ("posting_to"(p."kind"), p."amount_fen")) e("account", "fen");

-- The sums of a line are moved by its postings and by nothing else; a posting keeps the code that its line has then.
CREATE FUNCTION "move_budget_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "budget_line" WHERE "id" IN (SELECT "line_id" FROM "fresh") ORDER BY "id" FOR UPDATE;
  UPDATE "budget_line" b
     SET "appropriated_fen" = b."appropriated_fen" + s."appropriated", "committed_fen" = b."committed_fen" + s."committed",
         "spent_fen" = b."spent_fen" + s."spent"
    FROM (SELECT p."line_id",
                 coalesce(-sum(e."fen") FILTER (WHERE e."account" = 'granted'), 0)::bigint AS "appropriated",
                 coalesce(sum(e."fen") FILTER (WHERE e."account" = 'committed'), 0)::bigint AS "committed",
                 coalesce(sum(e."fen") FILTER (WHERE e."account" = 'spent'), 0)::bigint AS "spent"
            FROM "fresh" p
           CROSS JOIN LATERAL (VALUES ("posting_from"(p."kind"), -p."amount_fen"), ("posting_to"(p."kind"), p."amount_fen")) e("account", "fen")
           GROUP BY 1) s
   WHERE b."id" = s."line_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "budget_posting_moves_lines" AFTER INSERT ON "budget_posting"
  REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "move_budget_lines"();
CREATE FUNCTION "code_budget_posting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT c."code" INTO NEW."code" FROM "budget_line" b JOIN "budget_code" c ON c."program_id" = b."program_id" AND c."source" = b."source"
   WHERE b."id" = NEW."line_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "budget_posting_coded" BEFORE INSERT ON "budget_posting" FOR EACH ROW EXECUTE FUNCTION "code_budget_posting"();

CREATE FUNCTION "guard_budget_line"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND (NEW."appropriated_fen", NEW."committed_fen", NEW."spent_fen") <> (0, 0, 0)
     OR TG_OP = 'UPDATE' AND (OLD."id", OLD."program_id", OLD."source", OLD."fiscal_year") IS DISTINCT FROM (NEW."id", NEW."program_id", NEW."source", NEW."fiscal_year")
     OR TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the sums of a budget line are moved by its postings alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "budget_line_moved_by_postings" BEFORE INSERT OR UPDATE ON "budget_line" FOR EACH ROW EXECUTE FUNCTION "guard_budget_line"();
