-- What shows what was said of a tenant for a month, where no change carries it; only added, and scanned.
CREATE TABLE "occupancy_evidence" (
  "id" UUID NOT NULL,
  "occupancy_id" UUID NOT NULL,
  "month" TEXT NOT NULL CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  "file_name" TEXT NOT NULL,
  "content_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "storage_key" TEXT NOT NULL,
  "scan" "scan_state" NOT NULL DEFAULT 'notScanned',
  "uploaded_by" UUID NOT NULL,
  "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "occupancy_evidence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "occupancy_evidence_occupancy_id_fkey" FOREIGN KEY ("occupancy_id") REFERENCES "occupancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "occupancy_evidence_occupancy_id_month_idx" ON "occupancy_evidence"("occupancy_id", "month");
CREATE INDEX "occupancy_evidence_unscanned" ON "occupancy_evidence"("id") WHERE "scan" = 'notScanned';

CREATE FUNCTION "refuse_change_of_occupancy_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."scan" <> 'notScanned' OR to_jsonb(OLD) - 'scan' IS DISTINCT FROM to_jsonb(NEW) - 'scan' THEN
    RAISE EXCEPTION 'evidence of a tenant is only added, and scanned' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "occupancy_evidence_only_scanned" BEFORE UPDATE OR DELETE ON "occupancy_evidence"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_occupancy_evidence"();

-- Who is said to have moved out stands on a manager's home.
CREATE INDEX "occupancy_report_moved_out" ON "occupancy_report"("occupancy_id", "month") WHERE "finding" = 'movedOut';
