-- CreateIndex
CREATE INDEX "application_program_version_id_zone_id_idx" ON "application"("program_version_id", "zone_id");

-- CreateIndex
CREATE INDEX "award_program_version_id_zone_id_idx" ON "award"("program_version_id", "zone_id");
