-- The account that a company or operator is paid to: entered by its owner with evidence, in force once two people have checked it.
CREATE TYPE "bank_account_state" AS ENUM ('begun', 'entered', 'checkedOnce', 'inForce', 'refused', 'replaced', 'withdrawn');

CREATE TABLE "bank_account" (
  "id" UUID NOT NULL,
  "company_id" UUID,
  "operator_id" UUID,
  "holder" TEXT NOT NULL,
  "bank_name" TEXT NOT NULL,
  "bank_code" TEXT NOT NULL,
  "number" BYTEA NOT NULL,
  "key_id" TEXT NOT NULL,
  "last_four" TEXT NOT NULL,
  "state" "bank_account_state" NOT NULL DEFAULT 'begun',
  "entered_by" UUID NOT NULL,
  "entered_at" TIMESTAMPTZ(3) NOT NULL,
  "first_checked_by" UUID,
  "first_checked_at" TIMESTAMPTZ(3),
  "second_checked_by" UUID,
  "second_checked_at" TIMESTAMPTZ(3),
  "ended_by" UUID,
  "ended_at" TIMESTAMPTZ(3),
  "reasons" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "bank_account_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_account_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_account_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_account_one_owner" CHECK (num_nonnulls("company_id", "operator_id") = 1),
  CONSTRAINT "bank_account_bank_code" CHECK ("bank_code" ~ '^[0-9]{12}$'),
  CONSTRAINT "bank_account_last_four" CHECK ("last_four" ~ '^[0-9]{4}$'),
  CONSTRAINT "bank_account_checks" CHECK (
    ("first_checked_by" IS NULL) = ("first_checked_at" IS NULL) AND ("second_checked_by" IS NULL) = ("second_checked_at" IS NULL)
    AND ("second_checked_by" IS NULL OR "first_checked_by" IS NOT NULL)),
  CONSTRAINT "bank_account_two_others" CHECK (
    "first_checked_by" <> "entered_by" AND "second_checked_by" <> "entered_by" AND "second_checked_by" <> "first_checked_by"),
  CONSTRAINT "bank_account_state_follows_checks" CHECK (
    ("state" NOT IN ('begun', 'entered') OR "first_checked_by" IS NULL)
    AND ("state" <> 'checkedOnce' OR "first_checked_by" IS NOT NULL AND "second_checked_by" IS NULL)
    AND ("state" <> 'inForce' OR "second_checked_by" IS NOT NULL)
    AND ("state" <> 'refused' OR "second_checked_by" IS NULL)),
  CONSTRAINT "bank_account_ended" CHECK (
    ("state" IN ('refused', 'replaced', 'withdrawn')) = ("ended_at" IS NOT NULL) AND ("ended_at" IS NULL) = ("ended_by" IS NULL)),
  CONSTRAINT "bank_account_refused_with_reasons" CHECK (("state" = 'refused') = ("reasons" IS NOT NULL))
);
CREATE INDEX "bank_account_company_id_entered_at_id_idx" ON "bank_account"("company_id", "entered_at", "id");
CREATE INDEX "bank_account_operator_id_entered_at_id_idx" ON "bank_account"("operator_id", "entered_at", "id");
CREATE INDEX "bank_account_state_entered_at_id_idx" ON "bank_account"("state", "entered_at", "id");
CREATE INDEX "bank_account_entered_at_id_idx" ON "bank_account"("entered_at", "id");
CREATE INDEX "bank_account_key_id_id_idx" ON "bank_account"("key_id", "id");
-- Of an owner one is in force, and one is under way beside it.
CREATE UNIQUE INDEX "bank_account_company_in_force_key" ON "bank_account"("company_id") WHERE "state" = 'inForce';
CREATE UNIQUE INDEX "bank_account_operator_in_force_key" ON "bank_account"("operator_id") WHERE "state" = 'inForce';
CREATE UNIQUE INDEX "bank_account_company_open_key" ON "bank_account"("company_id") WHERE "state" IN ('begun', 'entered', 'checkedOnce');
CREATE UNIQUE INDEX "bank_account_operator_open_key" ON "bank_account"("operator_id") WHERE "state" IN ('begun', 'entered', 'checkedOnce');

-- What was entered stays, and what has ended; only steps are added, and the number is sealed under another key.
CREATE FUNCTION "refuse_change_of_bank_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR to_jsonb(OLD) - '{state,first_checked_by,first_checked_at,second_checked_by,second_checked_at,ended_by,ended_at,reasons,version,number,key_id}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{state,first_checked_by,first_checked_at,second_checked_by,second_checked_at,ended_by,ended_at,reasons,version,number,key_id}'::text[]
     OR OLD."number" <> NEW."number" AND OLD."key_id" = NEW."key_id"
     OR OLD."first_checked_by" IS NOT NULL AND OLD."first_checked_by" IS DISTINCT FROM NEW."first_checked_by"
     OR OLD."second_checked_by" IS NOT NULL AND OLD."second_checked_by" IS DISTINCT FROM NEW."second_checked_by"
     OR OLD."state" IN ('refused', 'replaced', 'withdrawn') AND to_jsonb(OLD) - '{number,key_id}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{number,key_id}'::text[] THEN
    RAISE EXCEPTION 'a bank account is never changed, only checked or ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bank_account_only_checked" BEFORE UPDATE OR DELETE ON "bank_account" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_bank_account"();

CREATE TABLE "bank_account_evidence" (
  "id" UUID NOT NULL,
  "account_id" UUID NOT NULL,
  "file_name" TEXT NOT NULL,
  "content_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "storage_key" TEXT NOT NULL,
  "scan" "scan_state" NOT NULL DEFAULT 'notScanned',
  "uploaded_by" UUID NOT NULL,
  "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "bank_account_evidence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_account_evidence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "bank_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "bank_account_evidence_account_id_id_idx" ON "bank_account_evidence"("account_id", "id");
CREATE INDEX "bank_account_evidence_unscanned" ON "bank_account_evidence"("id") WHERE "scan" = 'notScanned';

CREATE FUNCTION "refuse_change_of_bank_account_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."scan" <> 'notScanned' OR to_jsonb(OLD) - 'scan' IS DISTINCT FROM to_jsonb(NEW) - 'scan' THEN
    RAISE EXCEPTION 'evidence of an account is only added, and scanned' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bank_account_evidence_only_scanned" BEFORE UPDATE OR DELETE ON "bank_account_evidence"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_bank_account_evidence"();

-- One row for each step, and for each look at the number.
CREATE TABLE "bank_account_event" (
  "id" UUID NOT NULL,
  "account_id" UUID NOT NULL,
  "action" TEXT NOT NULL,
  "from_state" "bank_account_state",
  "to_state" "bank_account_state" NOT NULL,
  "actor_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "bank_account_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_account_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "bank_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "bank_account_event_account_id_id_idx" ON "bank_account_event"("account_id", "id");
CREATE TRIGGER "bank_account_event_append_only" BEFORE UPDATE OR DELETE ON "bank_account_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
