-- Who asks for a unit is looked up by it.
CREATE INDEX "application_unit_id_idx" ON "application"("unit_id");
