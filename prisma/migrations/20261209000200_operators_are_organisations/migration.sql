-- An operator is an organisation: its unified social credit code and whom one reaches there. Its people are those who hold its role.
ALTER TABLE "operator"
  ADD COLUMN "code" TEXT,
  ADD COLUMN "contact_name" TEXT,
  ADD COLUMN "contact_phone" TEXT,
  ADD COLUMN "contact_email" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "operator_code" CHECK ("code" ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$');
CREATE UNIQUE INDEX "operator_code_key" ON "operator"("code");
CREATE INDEX "role_grant_operator_id_idx" ON "role_grant"("operator_id");

-- The role of an operator is held at one and nowhere else; a grant that was made without one ends.
UPDATE "role_grant" SET "revoked_at" = now() WHERE "role" = 'operator' AND "operator_id" IS NULL AND "revoked_at" IS NULL;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_at_operator"
  CHECK ("role" <> 'operator' OR "operator_id" IS NOT NULL OR "revoked_at" IS NOT NULL);
