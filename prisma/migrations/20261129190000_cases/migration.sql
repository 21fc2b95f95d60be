-- Documents, declarations, notes, corrections, history, checks, scores, approvals and determinations hang on a case. Every application is
-- one, under its own id, so what points to it stays as it is.
CREATE TYPE "case_kind" AS ENUM ('application');

CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "kind" "case_kind" NOT NULL,
    "company_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);
INSERT INTO "case_file" ("id", "kind", "company_id", "created_at")
SELECT "id", 'application', "company_id", "created_at" FROM "application";

ALTER TABLE "case_file" ADD CONSTRAINT "case_file_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "application" ADD CONSTRAINT "application_id_fkey" FOREIGN KEY ("id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The history of any kind of case: its states are those of the kind.
ALTER TABLE "application_event" RENAME TO "case_event";
ALTER TABLE "case_event" RENAME CONSTRAINT "application_event_pkey" TO "case_event_pkey";
ALTER TRIGGER "application_event_append_only" ON "case_event" RENAME TO "case_event_append_only";
ALTER TRIGGER "application_event_no_truncate" ON "case_event" RENAME TO "case_event_no_truncate";
ALTER TABLE "case_event" DROP CONSTRAINT "application_event_application_id_fkey";
ALTER INDEX "application_event_application_id_at_idx" RENAME TO "case_event_case_id_at_idx";
ALTER TABLE "case_event"
  ALTER COLUMN "from_state" TYPE TEXT USING "from_state"::text,
  ALTER COLUMN "to_state" TYPE TEXT USING "to_state"::text;

-- Triggers and partial indexes follow the column; names follow it here.
ALTER TABLE "case_event" RENAME COLUMN "application_id" TO "case_id";
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['document', 'correction_request', 'evidence_check', 'fact_check', 'interest_declaration', 'recommendation',
                              'approval', 'determination', 'internal_note'] LOOP
    EXECUTE format('ALTER TABLE %I RENAME COLUMN application_id TO case_id', part);
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', part, part || '_application_id_fkey');
  END LOOP;
  FOREACH part IN ARRAY ARRAY['case_event', 'document', 'correction_request', 'evidence_check', 'fact_check', 'interest_declaration',
                              'recommendation', 'approval', 'determination', 'internal_note'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE RESTRICT ON UPDATE CASCADE',
                   part, part || '_case_id_fkey');
  END LOOP;
END $$;
ALTER INDEX "document_application_id_idx" RENAME TO "document_case_id_idx";
ALTER INDEX "correction_request_application_id_idx" RENAME TO "correction_request_case_id_idx";
ALTER INDEX "evidence_check_application_id_kind_key" RENAME TO "evidence_check_case_id_kind_key";
ALTER INDEX "fact_check_application_id_checked_at_idx" RENAME TO "fact_check_case_id_checked_at_idx";
ALTER INDEX "interest_declaration_application_id_user_id_key" RENAME TO "interest_declaration_case_id_user_id_key";
ALTER INDEX "recommendation_application_id_idx" RENAME TO "recommendation_case_id_idx";
ALTER INDEX "approval_application_id_idx" RENAME TO "approval_case_id_idx";
ALTER INDEX "determination_application_id_idx" RENAME TO "determination_case_id_idx";
ALTER INDEX "internal_note_application_id_at_idx" RENAME TO "internal_note_case_id_at_idx";
