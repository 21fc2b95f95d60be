-- A person asks to be the owner of a company that has none; intake looks at the evidence and decides.
CREATE TYPE "ownership_state" AS ENUM ('asked', 'confirmed', 'refused');
CREATE TABLE "ownership_request" (
  "id" UUID NOT NULL,
  "company_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "statement" TEXT NOT NULL,
  "state" "ownership_state" NOT NULL DEFAULT 'asked',
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "reasons" TEXT,
  CONSTRAINT "ownership_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ownership_request_decided" CHECK (("state" = 'asked') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by" IS NULL)),
  CONSTRAINT "ownership_request_by_another" CHECK ("decided_by" <> "user_id"),
  CONSTRAINT "ownership_request_refused_with_reasons" CHECK (("state" = 'refused') = ("reasons" IS NOT NULL))
);
CREATE INDEX "ownership_request_company_id_idx" ON "ownership_request"("company_id");
CREATE INDEX "ownership_request_user_id_idx" ON "ownership_request"("user_id");
CREATE UNIQUE INDEX "ownership_request_asked_once" ON "ownership_request"("company_id", "user_id") WHERE "state" = 'asked';
ALTER TABLE "ownership_request" ADD CONSTRAINT "ownership_request_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ownership_request" ADD CONSTRAINT "ownership_request_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Papers of a company outside a case: what a asker shows, and what intake has seen.
CREATE TABLE "company_file" (
  "id" UUID NOT NULL,
  "company_id" UUID NOT NULL,
  "ownership_id" UUID,
  "file_name" TEXT NOT NULL,
  "content_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "storage_key" TEXT NOT NULL,
  "scan" "scan_state" NOT NULL DEFAULT 'notScanned',
  "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
  "uploaded_by" UUID NOT NULL,
  CONSTRAINT "company_file_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "company_file_company_id_idx" ON "company_file"("company_id");
CREATE INDEX "company_file_ownership_id_idx" ON "company_file"("ownership_id");
ALTER TABLE "company_file" ADD CONSTRAINT "company_file_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_file" ADD CONSTRAINT "company_file_ownership_id_fkey" FOREIGN KEY ("ownership_id") REFERENCES "ownership_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What intake has seen on a business licence. The newest counts; none is changed.
CREATE TABLE "company_licence" (
  "id" UUID NOT NULL,
  "company_id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "representative" TEXT NOT NULL,
  "valid_from" DATE NOT NULL,
  "valid_to" DATE,
  "file_id" UUID NOT NULL,
  "recorded_by" UUID NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "company_licence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "company_licence_valid" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from")
);
CREATE INDEX "company_licence_company_id_idx" ON "company_licence"("company_id");
CREATE INDEX "company_licence_representative_idx" ON "company_licence"("representative");
ALTER TABLE "company_licence" ADD CONSTRAINT "company_licence_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "company_licence" ADD CONSTRAINT "company_licence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "company_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "company_licence_append_only" BEFORE UPDATE OR DELETE ON "company_licence" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "company_licence_no_truncate" BEFORE TRUNCATE ON "company_licence" EXECUTE FUNCTION "refuse_change"();
