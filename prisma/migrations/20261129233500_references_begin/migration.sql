-- Beginnings of references, whatever the collation of the database, as for applications.
CREATE INDEX "award_reference_prefix" ON "award" ("reference" text_pattern_ops) WHERE "reference" IS NOT NULL;
CREATE INDEX "letter_reference_prefix" ON "letter" ("reference" text_pattern_ops) WHERE "reference" IS NOT NULL;
