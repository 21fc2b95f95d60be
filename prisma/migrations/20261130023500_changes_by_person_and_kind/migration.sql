-- The changes that a person is in charge of or has proposed, and those of one kind, lie among all others.
CREATE INDEX "change_assignee_id_state_zone_id_idx" ON "change"("assignee_id", "state", "zone_id");
CREATE INDEX "change_proposed_by_state_zone_id_idx" ON "change"("proposed_by", "state", "zone_id");
CREATE INDEX "change_zone_id_state_kind_begun_at_id_idx" ON "change"("zone_id", "state", "kind", "begun_at", "id");
CREATE INDEX "change_zone_id_state_kind_due_on_id_idx" ON "change"("zone_id", "state", "kind", "due_on", "id");
