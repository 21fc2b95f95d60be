-- The change of an award: who asked for what, how it stands, and the effect that was shown.
CREATE TYPE "change_state" AS ENUM ('late', 'requested', 'waiting', 'reported', 'proposed', 'hearing', 'decided', 'refused', 'dismissed', 'withdrawn', 'lapsed');
CREATE TYPE "change_origin" AS ENUM ('company', 'official');

CREATE SEQUENCE "change_reference_number";

CREATE TABLE "change" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" "change_origin" NOT NULL,
    "state" "change_state" NOT NULL,
    "company_id" UUID NOT NULL,
    "zone_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "proposal" JSONB NOT NULL,
    "first_on" DATE,
    "reason" TEXT NOT NULL,
    "late_reason" TEXT,
    "effect" JSONB,
    "begun_by" UUID,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "assignee_id" UUID,
    "due_on" DATE,
    "due_provisional" BOOLEAN NOT NULL DEFAULT false,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "change_reference_key" ON "change"("reference");
CREATE INDEX "change_zone_id_state_begun_at_id_idx" ON "change"("zone_id", "state", "begun_at", "id");
CREATE INDEX "change_zone_id_state_due_on_id_idx" ON "change"("zone_id", "state", "due_on", "id");
CREATE INDEX "change_company_id_begun_at_idx" ON "change"("company_id", "begun_at");
CREATE INDEX "change_award_id_begun_at_idx" ON "change"("award_id", "begun_at");
CREATE INDEX "change_due" ON "change" ("due_on", "id") WHERE "state" IN ('waiting', 'hearing');

-- Every award that the change touches, the one that it is filed under among them.
CREATE TABLE "change_award" (
    "change_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,

    CONSTRAINT "change_award_pkey" PRIMARY KEY ("change_id", "award_id")
);
CREATE INDEX "change_award_award_id_idx" ON "change_award"("award_id");

-- That the company is heard on a proposal, until when, and what it answered; set once.
CREATE TABLE "change_hearing" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "announced_by" UUID NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "due_provisional" BOOLEAN NOT NULL,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_hearing_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "change_hearing_change_id_idx" ON "change_hearing"("change_id");

ALTER TABLE "change"
  ADD CONSTRAINT "change_id_fkey" FOREIGN KEY ("id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "change_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "change_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "change_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "change_program_version_id_fkey" FOREIGN KEY ("program_version_id") REFERENCES "program_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "change_award"
  ADD CONSTRAINT "change_award_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "change_award_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "change_hearing"
  ADD CONSTRAINT "change_hearing_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is approved of a change is its effect, whose digest is the basis: it has no first day or unit of its own.
ALTER TABLE "approval" ALTER COLUMN "starts_on" DROP NOT NULL;
