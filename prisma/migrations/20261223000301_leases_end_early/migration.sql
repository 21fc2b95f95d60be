-- That a lease ended before its last day: who said so, when and why, and until when it was to last. Without a new end nothing is left of it.
CREATE TABLE "lease_end" (
  "id" UUID NOT NULL,
  "occupancy_id" UUID NOT NULL,
  "was_to_on" DATE NOT NULL,
  "to_on" DATE,
  "reason" TEXT NOT NULL,
  "ended_by" UUID NOT NULL,
  "ended_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "lease_end_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "lease_end_earlier" CHECK ("to_on" < "was_to_on")
);
CREATE INDEX "lease_end_occupancy_id_idx" ON "lease_end"("occupancy_id");
ALTER TABLE "lease_end" ADD CONSTRAINT "lease_end_occupancy_id_fkey" FOREIGN KEY ("occupancy_id") REFERENCES "occupancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "lease_end_append_only" BEFORE UPDATE OR DELETE ON "lease_end" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
