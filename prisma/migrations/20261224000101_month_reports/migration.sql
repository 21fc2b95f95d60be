CREATE TYPE "month_report_state" AS ENUM ('open', 'reported', 'refused', 'confirmed', 'missed');
CREATE TYPE "month_reporter" AS ENUM ('company', 'operator', 'finance');

CREATE TABLE "month_report" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "zone_id" UUID NOT NULL,
    "first_month" TEXT NOT NULL,
    "months" TEXT[],
    "state" "month_report_state" NOT NULL,
    "side" "month_reporter",
    "reported_by" UUID,
    "reported_at" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',
    "answered" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "refused_on" DATE,
    "accept_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "month_report_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "month_report_first_month" CHECK ("first_month" ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    CONSTRAINT "month_report_says_who" CHECK ("state" <> 'reported' OR ("reported_at" IS NOT NULL AND "side" IS NOT NULL)),
    CONSTRAINT "month_report_says_why" CHECK ("state" <> 'refused' OR ("reason" IS NOT NULL AND "refused_on" IS NOT NULL)),
    CONSTRAINT "month_report_id_fkey" FOREIGN KEY ("id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "month_report_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "month_report_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "month_report_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "month_report_award_id_first_month_key" ON "month_report"("award_id", "first_month");
CREATE INDEX "month_report_company_id_idx" ON "month_report"("company_id");
CREATE INDEX "month_report_zone_id_state_reported_at_id_idx" ON "month_report"("zone_id", "state", "reported_at", "id");
-- What is accepted by itself.
CREATE INDEX "month_report_accept_on" ON "month_report"("accept_on", "id") WHERE "state" = 'reported';

CREATE TABLE "month_clock" (
    "award_id" UUID NOT NULL,
    "look_on" DATE,
    "since" DATE,
    CONSTRAINT "month_clock_pkey" PRIMARY KEY ("award_id"),
    CONSTRAINT "month_clock_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "month_clock_look_on_idx" ON "month_clock"("look_on");

-- Awards that were there before: nobody could report their months until today.
INSERT INTO "month_clock" ("award_id", "look_on", "since")
SELECT "id", CURRENT_DATE, CURRENT_DATE FROM "award" WHERE "effective_at" IS NOT NULL AND "released_at" IS NULL AND "ceilings" IS NULL;

-- The job looks again at awards of which an act changed the months.
CREATE FUNCTION "month_clock_set_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO month_clock (award_id, look_on)
  SELECT DISTINCT award.id, DATE '2000-01-01'
    FROM fresh, unnest(fresh.award_ids) AS named JOIN award ON award.id = named
   WHERE fresh.act->>'act' IN ('approve', 'decide', 'revise', 'lease', 'confirm', 'unconfirm', 'lapse', 'restore')
     AND award.ceilings IS NULL
   ORDER BY award.id
      ON CONFLICT (award_id) DO UPDATE SET look_on = EXCLUDED.look_on;
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_act_months" AFTER INSERT ON "ledger_act" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION "month_clock_set_back"();
