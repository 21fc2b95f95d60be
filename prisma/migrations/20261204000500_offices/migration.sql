-- Where people reach the office: of the whole city where no zone is named.
CREATE TABLE "office" (
  "id" UUID NOT NULL,
  "zone_id" UUID,
  "name" JSONB NOT NULL,
  "address" JSONB NOT NULL,
  "hours" JSONB NOT NULL,
  "phone" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "office_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "office_zone_id_key" UNIQUE NULLS NOT DISTINCT ("zone_id")
);
ALTER TABLE "office" ADD CONSTRAINT "office_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
