-- The number under which an award was kept before the portal: one that stands has it.
ALTER TABLE "award" ADD COLUMN "former_number" TEXT;
CREATE UNIQUE INDEX "award_former_number" ON "award" ("former_number") WHERE "released_at" IS NULL AND "former_number" IS NOT NULL;
