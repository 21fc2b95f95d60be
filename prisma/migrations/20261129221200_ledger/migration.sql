-- What was written about the awards of a company, in the order in which it was written, and what each act gave (docs/rules/ledger.md).
CREATE TABLE "ledger_act" (
    "company_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "done_on" DATE NOT NULL,
    "act" JSONB NOT NULL,
    "award_ids" UUID[] NOT NULL,
    "case_id" UUID,
    "reason" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_act_pkey" PRIMARY KEY ("company_id", "position"),
    CONSTRAINT "ledger_act_position" CHECK ("position" >= 0),
    CONSTRAINT "ledger_act_day" CHECK ("act"->>'on' = to_char("done_on", 'YYYY-MM-DD'))
);
CREATE INDEX "ledger_act_case_id_idx" ON "ledger_act"("case_id");
ALTER TABLE "ledger_act"
  ADD CONSTRAINT "ledger_act_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "ledger_act_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TYPE "ledger_line_kind" AS ENUM ('opening', 'month', 'correction');

CREATE TABLE "ledger_line" (
    "company_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "award_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "kind" "ledger_line_kind" NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "ledger_line_pkey" PRIMARY KEY ("company_id", "position", "seq")
);
CREATE INDEX "ledger_line_award_id_month_idx" ON "ledger_line"("award_id", "month");

CREATE TABLE "ledger_payment" (
    "company_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "award_id" UUID NOT NULL,
    "run" TEXT NOT NULL,
    "fen" BIGINT NOT NULL,
    "items" JSONB NOT NULL,
    "set_off" JSONB NOT NULL,

    CONSTRAINT "ledger_payment_pkey" PRIMARY KEY ("company_id", "position", "award_id")
);
CREATE INDEX "ledger_payment_run_idx" ON "ledger_payment"("run");

CREATE TABLE "ledger_month" (
    "company_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "award_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "payable_fen" BIGINT NOT NULL,
    "waived_fen" BIGINT NOT NULL,
    "settled_fen" BIGINT NOT NULL,
    "recovered_fen" BIGINT NOT NULL,
    "forgiven_fen" BIGINT NOT NULL,
    "due_fen" BIGINT NOT NULL,
    "debt_fen" BIGINT NOT NULL,
    "demanded_fen" BIGINT NOT NULL,

    CONSTRAINT "ledger_month_pkey" PRIMARY KEY ("company_id", "position", "award_id", "month")
);
CREATE INDEX "ledger_month_award_id_month_position_idx" ON "ledger_month"("award_id", "month", "position" DESC);

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['ledger_line', 'ledger_payment', 'ledger_month'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (company_id, position) REFERENCES ledger_act (company_id, position) ON DELETE RESTRICT ON UPDATE CASCADE',
                   part, part || '_company_id_position_fkey');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (award_id) REFERENCES award (id) ON DELETE RESTRICT ON UPDATE CASCADE',
                   part, part || '_award_id_fkey');
  END LOOP;
  FOREACH part IN ARRAY ARRAY['ledger_line', 'ledger_month'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (month ~ ''^[0-9]{4}-(0[1-9]|1[0-2])$'')', part, part || '_month');
  END LOOP;
  FOREACH part IN ARRAY ARRAY['ledger_act', 'ledger_line', 'ledger_payment', 'ledger_month'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', part || '_append_only', part);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', part || '_no_truncate', part);
  END LOOP;
END $$;

-- An award: what was approved, for good, and what is known of it now, which follows from its acts.
ALTER TABLE "award" ADD COLUMN "approved" JSONB, ADD COLUMN "events" JSONB NOT NULL DEFAULT '[]';
UPDATE "award" a SET
  "approved" = jsonb_build_object('terms', a."terms", 'lease', a."lease", 'leaseEnd', to_jsonb(a."lease_end"::text), 'events', '[]'::jsonb),
  "events" = coalesce((SELECT jsonb_agg(e."event" ORDER BY e."position") FROM "award_event" e WHERE e."award_id" = a."id"), '[]'::jsonb);
ALTER TABLE "award" ALTER COLUMN "approved" SET NOT NULL;

CREATE FUNCTION "refuse_other_approval"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what an award was approved as never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "award_as_approved" BEFORE UPDATE ON "award" FOR EACH ROW
  WHEN (OLD."approved" IS DISTINCT FROM NEW."approved" OR OLD."operator_id" IS DISTINCT FROM NEW."operator_id"
        OR OLD."company_id" <> NEW."company_id" OR OLD."benefit" <> NEW."benefit" OR OLD."program_version_id" <> NEW."program_version_id")
  EXECUTE FUNCTION "refuse_other_approval"();

-- What stands today becomes acts: each award from its effect, then the events that were decided, as they came.
WITH "written" AS (
  SELECT a."company_id", a."id" AS "award_id", a."effective_at" AS "at", a."effective_at" AS "first", 0 AS "rank", 0 AS "position",
         jsonb_build_object('act', 'approve', 'award', a."id") AS "act", a."application_id" AS "case_id", NULL::text AS "reason",
         NULL::uuid AS "actor_id"
    FROM "award" a WHERE a."effective_at" IS NOT NULL AND a."released_at" IS NULL
  UNION ALL
  SELECT a."company_id", a."id", greatest(e."decided_at", a."effective_at"), a."effective_at", 1, e."position",
         jsonb_build_object('act', 'decide', 'award', a."id", 'events', jsonb_build_array(e."event"), 'annuls', '[]'::jsonb),
         NULL, nullif(e."reason", ''), e."decided_by"
    FROM "award_event" e JOIN "award" a ON a."id" = e."award_id"
   WHERE a."effective_at" IS NOT NULL AND a."released_at" IS NULL
), "ordered" AS (
  SELECT w.*, (w."at" AT TIME ZONE 'Asia/Shanghai')::date AS "on",
         row_number() OVER (PARTITION BY w."company_id" ORDER BY w."at", w."rank", w."award_id", w."position") - 1 AS "n"
    FROM "written" w
)
INSERT INTO "ledger_act" ("company_id", "position", "done_on", "act", "award_ids", "case_id", "reason", "actor_id", "at")
SELECT "company_id", "n", "on", "act" || jsonb_build_object('on', to_char("on", 'YYYY-MM-DD')), ARRAY["award_id"], "case_id", "reason", "actor_id", "at"
  FROM "ordered";

DROP TABLE "award_event";

-- A move needs two occupancies of one award.
DROP INDEX "occupancy_award_id_key";
CREATE INDEX "occupancy_award_id_idx" ON "occupancy"("award_id");

-- Suspensions as they come out once all decisions are counted; rewritten with each.
CREATE INDEX "award_suspension_award_id_idx" ON "award_suspension"("award_id");

-- What the facts bind or spend beyond the money of a line; worked out anew with each.
CREATE TABLE "unfunded" (
    "award_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "line_id" UUID NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "unfunded_pkey" PRIMARY KEY ("award_id", "month", "line_id"),
    CONSTRAINT "unfunded_fen" CHECK ("fen" > 0),
    CONSTRAINT "unfunded_month" CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
CREATE INDEX "unfunded_line_id_idx" ON "unfunded"("line_id");
ALTER TABLE "unfunded"
  ADD CONSTRAINT "unfunded_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "unfunded_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
