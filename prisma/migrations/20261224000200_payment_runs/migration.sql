-- The months of awards that are confirmed and not closed, or lapsed: what the acts about them say, kept beside by triggers so that a run over
-- a hundred thousand awards reads no acts.
CREATE TABLE "open_month" (
  "award_id" UUID NOT NULL,
  "month" TEXT NOT NULL,
  "confirmed" BOOLEAN NOT NULL DEFAULT false,
  "lapsed" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "open_month_pkey" PRIMARY KEY ("award_id", "month"),
  CONSTRAINT "open_month_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "open_month_month" CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT "open_month_says_something" CHECK ("confirmed" OR "lapsed")
);

-- Whether a month was closed: its first line says so.
CREATE FUNCTION "is_closed"("award" UUID, "month" TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM "ledger_line" l WHERE l."award_id" = "award" AND l."month" = "is_closed"."month") $$;

CREATE FUNCTION "follow_open_months"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  "of" UUID := (NEW."act"->>'award')::uuid;
  "what" TEXT := NEW."act"->>'act';
  "named" TEXT[] := CASE "what" WHEN 'grant' THEN ARRAY(SELECT g->>'month' FROM jsonb_array_elements(NEW."act"->'grants') g)
                     ELSE ARRAY(SELECT jsonb_array_elements_text(NEW."act"->'months')) END;
BEGIN
  CASE "what"
    WHEN 'confirm', 'grant' THEN
      INSERT INTO "open_month" ("award_id", "month", "confirmed")
      SELECT DISTINCT "of", m, true FROM unnest("named") m WHERE NOT is_closed("of", m)
      ON CONFLICT ("award_id", "month") DO UPDATE SET "confirmed" = true;
    WHEN 'lapse' THEN
      INSERT INTO "open_month" ("award_id", "month", "lapsed") SELECT "of", m, true FROM unnest("named") m
      ON CONFLICT ("award_id", "month") DO UPDATE SET "lapsed" = true;
    WHEN 'unconfirm' THEN
      DELETE FROM "open_month" WHERE "award_id" = "of" AND "month" = ANY("named") AND NOT "lapsed";
      UPDATE "open_month" SET "confirmed" = false WHERE "award_id" = "of" AND "month" = ANY("named");
    ELSE -- restore
      DELETE FROM "open_month" WHERE "award_id" = "of" AND "month" = ANY("named") AND NOT "confirmed";
      UPDATE "open_month" SET "lapsed" = false WHERE "award_id" = "of" AND "month" = ANY("named");
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_act_opens_months" AFTER INSERT ON "ledger_act" FOR EACH ROW
  WHEN (NEW."act"->>'act' IN ('confirm', 'unconfirm', 'lapse', 'restore', 'grant')) EXECUTE FUNCTION "follow_open_months"();

-- A month that is closed waits for nothing; where it lapsed before, it is still that.
CREATE FUNCTION "close_open_months"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "open_month" o USING "fresh" f WHERE f."kind" <> 'correction' AND o."award_id" = f."award_id" AND o."month" = f."month" AND NOT o."lapsed";
  UPDATE "open_month" o SET "confirmed" = false FROM "fresh" f
   WHERE f."kind" <> 'correction' AND o."award_id" = f."award_id" AND o."month" = f."month" AND o."confirmed" AND o."lapsed";
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_line_closes_months" AFTER INSERT ON "ledger_line" REFERENCING NEW TABLE AS "fresh"
  FOR EACH STATEMENT EXECUTE FUNCTION "close_open_months"();

-- Reads all acts anew.
CREATE FUNCTION "recount_open_months"() RETURNS VOID LANGUAGE sql AS $$
  DELETE FROM "open_month";
  INSERT INTO "open_month" ("award_id", "month", "confirmed", "lapsed")
  SELECT s."award", s."month", s."confirmed" AND NOT is_closed(s."award", s."month"), s."lapsed"
    FROM (SELECT (l."act"->>'award')::uuid AS "award", m."month",
                 coalesce((array_agg(l."act"->>'act' IN ('confirm', 'grant') ORDER BY l."position" DESC) FILTER (WHERE l."act"->>'act' IN ('confirm', 'grant', 'unconfirm')))[1], false) AS "confirmed",
                 coalesce((array_agg(l."act"->>'act' = 'lapse' ORDER BY l."position" DESC) FILTER (WHERE l."act"->>'act' IN ('lapse', 'restore')))[1], false) AS "lapsed"
            FROM "ledger_act" l
           CROSS JOIN LATERAL (SELECT jsonb_array_elements_text(l."act"->'months') AS "month" WHERE l."act" ? 'months' AND l."act"->>'act' <> 'opening'
                               UNION SELECT g->>'month' FROM jsonb_array_elements(l."act"->'grants') g) m
           WHERE l."act"->>'act' IN ('confirm', 'unconfirm', 'lapse', 'restore', 'grant')
           GROUP BY 1, 2) s
   WHERE s."lapsed" OR (s."confirmed" AND NOT is_closed(s."award", s."month"));
$$;
SELECT recount_open_months();

-- The place of a month among those of an award, from 1; less for one before them.
CREATE FUNCTION "place_of_month"("since" TEXT, "month" TEXT) RETURNS INT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 1 + 12 * (left("month", 4)::int - left("since", 4)::int) + right("month", 2)::int - right("since", 2)::int;

-- What is payable for a month, and up to its end, of what is payable from each month on.
CREATE FUNCTION "payable_in"("since" TEXT, "left_fen" BIGINT[], "month" TEXT) RETURNS BIGINT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN "month" < "since" THEN 0
       ELSE coalesce("left_fen"[place_of_month("since", "month")], 0) - coalesce("left_fen"[place_of_month("since", "month") + 1], 0) END;
CREATE FUNCTION "payable_to"("since" TEXT, "left_fen" BIGINT[], "month" TEXT) RETURNS BIGINT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN "month" < "since" THEN 0
       ELSE coalesce("left_fen"[1], 0) - coalesce("left_fen"[place_of_month("since", "month") + 1], 0) END;

-- Money that was due after an act: few rows, and the latest of a month says whether it still is.
CREATE INDEX "ledger_month_with_due" ON "ledger_month" ("award_id", "month", "position") INCLUDE ("due_fen") WHERE "due_fen" > 0;
CREATE INDEX "ledger_act_holds" ON "ledger_act" ((("act"->>'award')::uuid), "position") WHERE "act"->>'act' IN ('hold', 'release');

-- A run proposes what is paid, one person prepares it and another releases it.
CREATE TYPE "payment_run_state" AS ENUM ('proposing', 'prepared', 'releasing', 'released', 'closed', 'stopped', 'cancelled');
CREATE TYPE "payment_line_state" AS ENUM ('proposed', 'leftOut', 'changed', 'settled', 'sent', 'paid', 'bounced', 'recalled');

CREATE TABLE "payment_run" (
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "part" TEXT NOT NULL,
  "canary_id" UUID,
  "state" "payment_run_state" NOT NULL DEFAULT 'proposing',
  "through" TEXT NOT NULL,
  "program_ids" UUID[] NOT NULL,
  "zone_ids" UUID[] NOT NULL,
  "prepared_by" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "done_to" UUID,
  "proposed_at" TIMESTAMPTZ(3),
  "released_by" UUID,
  "released_at" TIMESTAMPTZ(3),
  "ended_by" UUID,
  "ended_at" TIMESTAMPTZ(3),
  "reasons" TEXT,
  "task_id" UUID,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "payment_run_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payment_run_canary_id_fkey" FOREIGN KEY ("canary_id") REFERENCES "payment_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_run_part" CHECK ("part" IN ('all', 'canary', 'rest') AND ("part" = 'rest') = ("canary_id" IS NOT NULL)),
  CONSTRAINT "payment_run_through" CHECK ("through" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT "payment_run_by_another" CHECK ("released_by" <> "prepared_by"),
  CONSTRAINT "payment_run_released" CHECK (("state" IN ('releasing', 'released', 'closed')) = ("released_by" IS NOT NULL)),
  CONSTRAINT "payment_run_ended" CHECK (("state" IN ('stopped', 'cancelled')) = ("ended_by" IS NOT NULL))
);
CREATE UNIQUE INDEX "payment_run_name_key" ON "payment_run"("name");
CREATE INDEX "payment_run_prepared_at_id_idx" ON "payment_run"("prepared_at", "id");
CREATE INDEX "payment_run_state_prepared_at_id_idx" ON "payment_run"("state", "prepared_at", "id");
CREATE INDEX "payment_run_canary_id_idx" ON "payment_run"("canary_id");

CREATE TABLE "bank_batch" (
  "id" UUID NOT NULL,
  "run_id" UUID NOT NULL,
  "charset" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "execution_on" DATE NOT NULL,
  "sender" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "fen" BIGINT NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "exported_at" TIMESTAMPTZ(3),
  "exported_by" UUID,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "bank_batch_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_batch_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "payment_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_batch_has_lines" CHECK ("lines" > 0 AND "fen" > 0),
  CONSTRAINT "bank_batch_exported" CHECK (("exported_at" IS NULL) = ("exported_by" IS NULL))
);
CREATE UNIQUE INDEX "bank_batch_run_id_charset_key" ON "bank_batch"("run_id", "charset");

CREATE TABLE "payment_line" (
  "id" UUID NOT NULL,
  "run_id" UUID NOT NULL,
  "company_id" UUID NOT NULL,
  "award_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "zone_id" UUID NOT NULL,
  "through" TEXT NOT NULL,
  "months" JSONB NOT NULL,
  "paid_fen" BIGINT NOT NULL,
  "waived_fen" BIGINT NOT NULL,
  "kept_fen" BIGINT NOT NULL,
  "account_id" UUID,
  "paying_account_id" UUID,
  "digest" CHAR(64) NOT NULL,
  "state" "payment_line_state" NOT NULL DEFAULT 'proposed',
  "note" TEXT,
  "act_run" TEXT,
  "batch_id" UUID,
  "booked_on" DATE,
  "refusal_code" TEXT,
  "refusal_text" TEXT,
  "reported_at" TIMESTAMPTZ(3),
  CONSTRAINT "payment_line_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payment_line_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "payment_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_line_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_line_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_line_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "bank_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_line_paying_account_id_fkey" FOREIGN KEY ("paying_account_id") REFERENCES "paying_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "bank_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_line_sums" CHECK ("paid_fen" >= 0 AND "kept_fen" >= 0),
  CONSTRAINT "payment_line_accounts" CHECK (("paid_fen" > 0) = ("account_id" IS NOT NULL) AND ("paid_fen" > 0) = ("paying_account_id" IS NOT NULL)),
  CONSTRAINT "payment_line_note" CHECK (("state" = 'leftOut') = ("note" IS NOT NULL)),
  CONSTRAINT "payment_line_written" CHECK (("state" IN ('settled', 'sent', 'paid', 'bounced', 'recalled')) = ("act_run" IS NOT NULL)),
  CONSTRAINT "payment_line_sent" CHECK ("batch_id" IS NULL OR "paid_fen" > 0)
);
CREATE UNIQUE INDEX "payment_line_run_id_award_id_key" ON "payment_line"("run_id", "award_id");
-- No two runs that wait for their release have the same award.
CREATE UNIQUE INDEX "payment_line_proposed_once" ON "payment_line"("award_id") WHERE "state" = 'proposed';
CREATE INDEX "payment_line_run_id_company_id_idx" ON "payment_line"("run_id", "company_id");
CREATE INDEX "payment_line_award_id_idx" ON "payment_line"("award_id");
CREATE INDEX "payment_line_company_id_idx" ON "payment_line"("company_id");
CREATE INDEX "payment_line_batch_id_idx" ON "payment_line"("batch_id");

CREATE TABLE "payment_held" (
  "run_id" UUID NOT NULL,
  "award_id" UUID NOT NULL,
  "company_id" UUID NOT NULL,
  "why" TEXT NOT NULL,
  "months" INTEGER NOT NULL,
  "fen" BIGINT NOT NULL,
  "since" TEXT,
  CONSTRAINT "payment_held_pkey" PRIMARY KEY ("run_id", "award_id", "why"),
  CONSTRAINT "payment_held_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "payment_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "payment_held_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "bank_result_file" (
  "id" UUID NOT NULL,
  "batch_id" UUID,
  "kind" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "message" TEXT,
  "imported_by" UUID NOT NULL,
  "imported_at" TIMESTAMPTZ(3) NOT NULL,
  "paid" INTEGER NOT NULL,
  "bounced" INTEGER NOT NULL,
  "waits" INTEGER NOT NULL,
  "unmatched" INTEGER NOT NULL,
  CONSTRAINT "bank_result_file_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_result_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "bank_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "bank_result_file_sha256_key" ON "bank_result_file"("sha256");
CREATE INDEX "bank_result_file_batch_id_idx" ON "bank_result_file"("batch_id");

CREATE TABLE "bank_result_line" (
  "id" UUID NOT NULL,
  "file_id" UUID NOT NULL,
  "line_id" UUID,
  "row" INTEGER,
  "status" TEXT NOT NULL,
  "reference" TEXT,
  "fen" BIGINT,
  "reason_code" TEXT,
  "reason_text" TEXT,
  "booked_on" DATE,
  "entry" TEXT,
  "why" TEXT,
  CONSTRAINT "bank_result_line_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_result_line_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_result_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_result_line_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "payment_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_result_line_matched" CHECK (("line_id" IS NULL) = ("why" IS NOT NULL))
);
CREATE UNIQUE INDEX "bank_result_line_entry_key" ON "bank_result_line"("entry");
CREATE INDEX "bank_result_line_file_id_idx" ON "bank_result_line"("file_id");
CREATE INDEX "bank_result_line_line_id_idx" ON "bank_result_line"("line_id");
CREATE TRIGGER "bank_result_file_append_only" BEFORE UPDATE OR DELETE ON "bank_result_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "bank_result_line_append_only" BEFORE UPDATE OR DELETE ON "bank_result_line" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was proposed stays as it was shown; only what becomes of it is added.
CREATE TRIGGER "payment_line_stays" BEFORE DELETE ON "payment_line" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "payment_line_only_decided" BEFORE UPDATE ON "payment_line" FOR EACH ROW
  WHEN (OLD."act_run" IS NOT NULL AND OLD."act_run" IS DISTINCT FROM NEW."act_run" OR OLD."batch_id" IS NOT NULL AND OLD."batch_id" IS DISTINCT FROM NEW."batch_id"
        OR (OLD."run_id", OLD."company_id", OLD."award_id", OLD."program_id", OLD."zone_id", OLD."through", OLD."months", OLD."paid_fen", OLD."waived_fen", OLD."kept_fen", OLD."account_id", OLD."paying_account_id", OLD."digest", OLD."id")
           IS DISTINCT FROM (NEW."run_id", NEW."company_id", NEW."award_id", NEW."program_id", NEW."zone_id", NEW."through", NEW."months", NEW."paid_fen", NEW."waived_fen", NEW."kept_fen", NEW."account_id", NEW."paying_account_id", NEW."digest", NEW."id"))
  EXECUTE FUNCTION refuse_change();
