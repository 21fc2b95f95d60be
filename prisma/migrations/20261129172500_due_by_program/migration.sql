-- The cases of a program by their due date: along the zones' index, those of a small program lie behind all others.
CREATE INDEX "application_program_due" ON "application" ("program_id", "zone_id", "state", "due_on", "id") WHERE "due_on" IS NOT NULL;
