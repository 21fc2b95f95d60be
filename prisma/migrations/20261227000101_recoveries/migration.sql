-- The recovery of an award's debt: how it stands, what is proposed, until when is to be paid. What is owed stands in the ledger.
CREATE TYPE "recovery_state" AS ENUM ('opened', 'hearing', 'small', 'proposed', 'demanded', 'asked', 'disputed', 'resting', 'overdue', 'closed');

CREATE SEQUENCE "recovery_reference_number";

CREATE TABLE "recovery" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "recovery_state" NOT NULL,
    "company_id" UUID NOT NULL,
    "operator_id" UUID,
    "zone_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "opened_by" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "proposal" JSONB,
    "proposed_by" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "demanded_on" DATE,
    "way" TEXT,
    "plan" INTEGER,
    "asked_parts" INTEGER,
    "due_on" DATE,
    "due_provisional" BOOLEAN NOT NULL DEFAULT false,
    "dispute_on" DATE,
    "dispute_provisional" BOOLEAN NOT NULL DEFAULT false,
    "reminded_of" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recovery_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "recovery_way" CHECK ("way" IN ('atOnce', 'instalments', 'setOff'))
);
CREATE UNIQUE INDEX "recovery_reference_key" ON "recovery"("reference");
CREATE INDEX "recovery_zone_id_state_opened_at_id_idx" ON "recovery"("zone_id", "state", "opened_at", "id");
CREATE INDEX "recovery_zone_id_state_due_on_id_idx" ON "recovery"("zone_id", "state", "due_on", "id");
CREATE INDEX "recovery_company_id_opened_at_idx" ON "recovery"("company_id", "opened_at");
CREATE INDEX "recovery_operator_id_opened_at_idx" ON "recovery"("operator_id", "opened_at");
CREATE INDEX "recovery_award_id_opened_at_idx" ON "recovery"("award_id", "opened_at");
-- An award has one open recovery: a later debt opens a new one once it is closed.
CREATE UNIQUE INDEX "recovery_one_open" ON "recovery" ("award_id") WHERE "state" <> 'closed';
CREATE INDEX "recovery_due" ON "recovery" ("due_on", "id") WHERE "state" = 'demanded';

-- That the debtor is heard; its days run from the delivery of its letter.
CREATE TABLE "recovery_hearing" (
    "id" UUID NOT NULL,
    "recovery_id" UUID NOT NULL,
    "announced_by" UUID NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recovery_hearing_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "recovery_hearing_recovery_id_announced_at_idx" ON "recovery_hearing"("recovery_id", "announced_at");
CREATE TRIGGER "recovery_hearing_append_only" BEFORE UPDATE OR DELETE ON "recovery_hearing" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The parts of a debt. A later plan takes the place of the one before; its days become final, nothing else changes.
CREATE TABLE "recovery_instalment" (
    "recovery_id" UUID NOT NULL,
    "plan" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "due_provisional" BOOLEAN NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "recovery_instalment_pkey" PRIMARY KEY ("recovery_id", "plan", "position"),
    CONSTRAINT "recovery_instalment_fen" CHECK ("fen" > 0)
);

ALTER TABLE "recovery"
  ADD CONSTRAINT "recovery_id_fkey" FOREIGN KEY ("id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "recovery_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "recovery_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "recovery_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "recovery_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "recovery_program_version_id_fkey" FOREIGN KEY ("program_version_id") REFERENCES "program_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recovery_hearing"
  ADD CONSTRAINT "recovery_hearing_recovery_id_fkey" FOREIGN KEY ("recovery_id") REFERENCES "recovery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recovery_instalment"
  ADD CONSTRAINT "recovery_instalment_recovery_id_fkey" FOREIGN KEY ("recovery_id") REFERENCES "recovery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A letter is of a determination, or of a hearing: before a change, or before a debt is demanded.
ALTER TABLE "letter" ADD COLUMN "recovery_hearing_id" UUID;
CREATE UNIQUE INDEX "letter_recovery_hearing_id_key" ON "letter"("recovery_hearing_id");
ALTER TABLE "letter" ADD CONSTRAINT "letter_recovery_hearing_id_fkey" FOREIGN KEY ("recovery_hearing_id") REFERENCES "recovery_hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "letter" DROP CONSTRAINT "letter_of_one";
ALTER TABLE "letter" ADD CONSTRAINT "letter_of_one" CHECK (num_nonnulls("determination_id", "hearing_id", "recovery_hearing_id") = 1);
