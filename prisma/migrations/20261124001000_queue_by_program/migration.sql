-- CreateIndex
CREATE INDEX "application_program_id_zone_id_state_submitted_at_id_idx" ON "application"("program_id", "zone_id", "state", "submitted_at", "id");
