-- What was withdrawn has ended, and nobody has decided it.
ALTER TABLE "ownership_request" DROP CONSTRAINT "ownership_request_decided";
ALTER TABLE "ownership_request" ADD CONSTRAINT "ownership_request_decided" CHECK (
  ("state" = 'asked') = ("decided_at" IS NULL) AND ("state" IN ('confirmed', 'refused')) = ("decided_by" IS NOT NULL));

-- The requests of a city, and those in one state, the latest or the oldest first.
CREATE INDEX "ownership_request_asked_at_id_idx" ON "ownership_request"("asked_at", "id");
CREATE INDEX "ownership_request_state_asked_at_id_idx" ON "ownership_request"("state", "asked_at", "id");
