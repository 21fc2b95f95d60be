-- The picture of a seal; it never changes, and stays as long as a letter may show it.
CREATE TABLE "seal" (
  "id" UUID NOT NULL,
  "storage_key" TEXT NOT NULL,
  "content_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "uploaded_by" UUID NOT NULL,
  "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "seal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "seal_is_a_picture" CHECK ("content_type" IN ('image/png', 'image/jpeg')),
  CONSTRAINT "seal_is_bounded" CHECK ("size" BETWEEN 1 AND 524288 AND "width" BETWEEN 100 AND 2000 AND "height" BETWEEN 100 AND 2000)
);
CREATE TRIGGER "seal_append_only" BEFORE UPDATE OR DELETE ON "seal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "seal_no_truncate" BEFORE TRUNCATE ON "seal" EXECUTE FUNCTION "refuse_change"();

-- What stands at the head of its letters, and its seal.
ALTER TABLE "office" ADD COLUMN "head" JSONB, ADD COLUMN "seal_id" UUID;
ALTER TABLE "office" ADD CONSTRAINT "office_seal_id_fkey" FOREIGN KEY ("seal_id") REFERENCES "seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "office_seal_id_idx" ON "office"("seal_id");
