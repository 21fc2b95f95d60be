-- Two occupancies of one unit, two suspensions of one award, two awards of one company in one program never overlap.
ALTER TABLE "occupancy"
  ADD CONSTRAINT "occupancy_range" CHECK ("from_on" <= "to_on"),
  ADD CONSTRAINT "occupancy_one_at_a_time" EXCLUDE USING gist ("unit_id" WITH =, daterange("from_on", "to_on") WITH &&)
    WHERE ("released_at" IS NULL);
ALTER TABLE "award_suspension"
  ADD CONSTRAINT "award_suspension_range" CHECK ("from_on" <= "to_on"),
  ADD CONSTRAINT "award_suspension_one_at_a_time" EXCLUDE USING gist ("award_id" WITH =, daterange("from_on", "to_on") WITH &&);
ALTER TABLE "award"
  ADD CONSTRAINT "award_range" CHECK ("starts_on" <= "ends_on"),
  ADD CONSTRAINT "award_total" CHECK ("total_fen" >= 0),
  ADD CONSTRAINT "award_one_per_program_at_a_time"
    EXCLUDE USING gist ("company_id" WITH =, "program_id" WITH =, daterange("starts_on", "ends_on") WITH &&)
    WHERE ("released_at" IS NULL);

-- appropriated = available + committed + spent, and none of them is negative.
ALTER TABLE "budget_line"
  ADD CONSTRAINT "budget_line_not_negative"
    CHECK ("appropriated_fen" >= 0 AND "committed_fen" >= 0 AND "spent_fen" >= 0
           AND "appropriated_fen" - "committed_fen" - "spent_fen" >= 0);
ALTER TABLE "budget_posting" ADD CONSTRAINT "budget_posting_amount" CHECK ("amount_fen" >= 0);

-- One live application of a company in a program; drafts do not count.
CREATE UNIQUE INDEX "application_one_live" ON "application" ("company_id", "program_id")
  WHERE "state" IN ('submitted', 'review', 'correction', 'recommended', 'notice');
-- A code is unique once intake has seen the licence; before that a second claim is heard, not merged.
CREATE UNIQUE INDEX "company_code_verified" ON "company" ("code") WHERE "code_verified_at" IS NOT NULL;
CREATE UNIQUE INDEX "membership_current" ON "membership" ("company_id", "user_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "mandate_current" ON "mandate" ("company_id", "adviser_id") WHERE "revoked_at" IS NULL;
CREATE UNIQUE INDEX "role_grant_current" ON "role_grant" ("user_id", "role", "zone_id", "site_id") NULLS NOT DISTINCT
  WHERE "revoked_at" IS NULL;
CREATE INDEX "application_reference_prefix" ON "application" ("reference" text_pattern_ops) WHERE "reference" IS NOT NULL;

-- Running numbers of references; gaps are allowed.
CREATE SEQUENCE "application_reference_number";
CREATE SEQUENCE "award_reference_number";

-- Append-only tables: no UPDATE, DELETE or TRUNCATE, whoever asks.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_seal_append_only" BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_seal_no_truncate" BEFORE TRUNCATE ON "audit_seal" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "award_event_append_only" BEFORE UPDATE OR DELETE ON "award_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "budget_posting_append_only" BEFORE UPDATE OR DELETE ON "budget_posting" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The sealing job finds new entries here, in any order in which transactions commit.
CREATE FUNCTION "queue_for_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "audit_unsealed" ("entry_id") SELECT "id" FROM "fresh";
  RETURN NULL;
END $$;
CREATE TRIGGER "audit_entry_queue_for_seal" AFTER INSERT ON "audit_entry"
  REFERENCING NEW TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "queue_for_seal"();

-- A published version never changes.
CREATE FUNCTION "refuse_change_of_published"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."published_at" IS NOT NULL THEN
    RAISE EXCEPTION 'a published program version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "program_version_published_is_final" BEFORE UPDATE OR DELETE ON "program_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published"();
