-- The account that a program's awards are paid from: set by finance, released by another, in force from a day until the next one is.
CREATE TABLE "paying_account" (
  "id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "from_on" DATE NOT NULL,
  "holder" TEXT NOT NULL,
  "bank_name" TEXT NOT NULL,
  "bank_code" TEXT NOT NULL,
  "charset" TEXT NOT NULL,
  "number" BYTEA NOT NULL,
  "key_id" TEXT NOT NULL,
  "last_four" TEXT NOT NULL,
  "state" "release_state" NOT NULL DEFAULT 'prepared',
  "prepared_by" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "in_force_on" DATE,
  "reasons" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "paying_account_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "paying_account_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "paying_account_bank_code" CHECK ("bank_code" ~ '^[0-9]{12}$'),
  CONSTRAINT "paying_account_last_four" CHECK ("last_four" ~ '^[0-9]{4}$'),
  CONSTRAINT "paying_account_decided" CHECK (("state" = 'prepared') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by" IS NULL)),
  CONSTRAINT "paying_account_by_another" CHECK ("state" NOT IN ('released', 'refused') OR "decided_by" <> "prepared_by"),
  CONSTRAINT "paying_account_in_force" CHECK (("state" = 'released') = ("in_force_on" IS NOT NULL) AND "in_force_on" >= "from_on"),
  CONSTRAINT "paying_account_refused_with_reasons" CHECK (("state" = 'refused') = ("reasons" IS NOT NULL))
);
CREATE UNIQUE INDEX "paying_account_in_force_on_key" ON "paying_account"("program_id", "in_force_on");
CREATE INDEX "paying_account_state_prepared_at_id_idx" ON "paying_account"("state", "prepared_at", "id");
CREATE INDEX "paying_account_prepared_at_id_idx" ON "paying_account"("prepared_at", "id");
CREATE INDEX "paying_account_key_id_id_idx" ON "paying_account"("key_id", "id");

-- What was prepared stays; only its decision is added, and its number sealed under another key.
CREATE FUNCTION "refuse_change_of_paying_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR to_jsonb(OLD) - '{state,decided_by,decided_at,in_force_on,reasons,version,number,key_id}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{state,decided_by,decided_at,in_force_on,reasons,version,number,key_id}'::text[]
     OR OLD."number" <> NEW."number" AND OLD."key_id" = NEW."key_id"
     OR OLD."state" <> 'prepared' AND to_jsonb(OLD) - '{number,key_id}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{number,key_id}'::text[] THEN
    RAISE EXCEPTION 'a paying account is never changed, only decided' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "paying_account_only_decided" BEFORE UPDATE OR DELETE ON "paying_account" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_paying_account"();
