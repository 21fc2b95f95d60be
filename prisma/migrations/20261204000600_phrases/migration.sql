-- Words that officials begin with when they ask for corrections or refuse: of a zone, or of the whole city where none is named.
CREATE TABLE "phrase" (
  "id" UUID NOT NULL,
  "zone_id" UUID,
  "use" TEXT NOT NULL,
  "words" JSONB NOT NULL,
  "retired" BOOLEAN NOT NULL DEFAULT false,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "phrase_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "phrase_use" CHECK ("use" IN ('correction', 'refusal'))
);
CREATE INDEX "phrase_zone_id_idx" ON "phrase"("zone_id");
ALTER TABLE "phrase" ADD CONSTRAINT "phrase_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
