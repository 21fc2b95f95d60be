CREATE TYPE "claim_state" AS ENUM ('draft', 'handedIn', 'waiting', 'checked', 'decided', 'withdrawn', 'lapsed');
CREATE TYPE "claim_verdict" AS ENUM ('allow', 'cut', 'refuse');
CREATE SEQUENCE "claim_reference_number";

CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "award_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "zone_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "state" "claim_state" NOT NULL,
    "begun_by" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_at" TIMESTAMPTZ(3),
    "checked_by" UUID,
    "asked" TEXT,
    "answer" TEXT,
    "returned" TEXT,
    "due_on" DATE,
    "due_provisional" BOOLEAN NOT NULL DEFAULT false,
    "decided_at" TIMESTAMPTZ(3),
    "position" INTEGER,
    "gave_fen" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "claim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "claim_handed_in" CHECK ("state" IN ('draft', 'withdrawn') OR "handed_in_at" IS NOT NULL),
    CONSTRAINT "claim_decided" CHECK (("state" = 'decided') = ("position" IS NOT NULL AND "decided_at" IS NOT NULL AND "gave_fen" IS NOT NULL)),
    CONSTRAINT "claim_checked" CHECK ("state" NOT IN ('checked', 'decided') OR "checked_by" IS NOT NULL),
    CONSTRAINT "claim_id_fkey" FOREIGN KEY ("id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "claim_program_version_id_fkey" FOREIGN KEY ("program_version_id") REFERENCES "program_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "claim_reference_key" ON "claim"("reference");
CREATE INDEX "claim_award_id_position_idx" ON "claim"("award_id", "position");
CREATE INDEX "claim_company_id_idx" ON "claim"("company_id");
CREATE INDEX "claim_zone_id_state_handed_in_at_id_idx" ON "claim"("zone_id", "state", "handed_in_at", "id");
CREATE INDEX "claim_zone_id_handed_in_at_id_idx" ON "claim"("zone_id", "handed_in_at", "id");
-- What lapses.
CREATE INDEX "claim_due_on" ON "claim"("due_on", "id") WHERE "state" = 'waiting';

CREATE TABLE "claim_line" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line" JSONB NOT NULL,
    "receipt_key" TEXT,
    "verdict" "claim_verdict",
    "reason" TEXT NOT NULL DEFAULT '',
    "accepted" JSONB,
    "parts" JSONB,
    "gave_fen" BIGINT,
    "counts" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "claim_line_says_why" CHECK ("verdict" IS NULL OR "verdict" = 'allow' OR "reason" <> ''),
    CONSTRAINT "claim_line_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "claim_line_claim_id_number_key" ON "claim_line"("claim_id", "number");
-- One receipt gives something once, in whatever program.
CREATE UNIQUE INDEX "claim_line_receipt_once" ON "claim_line"("receipt_key") WHERE "counts" AND "receipt_key" IS NOT NULL;
