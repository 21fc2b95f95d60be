ALTER TABLE "zone" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "closed_on" DATE;
ALTER TABLE "site" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "closed_on" DATE;

CREATE TABLE "floor" (
  "id" UUID NOT NULL,
  "site_id" UUID NOT NULL,
  "label" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "floor_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "floor_site_id_label_key" ON "floor"("site_id", "label");
ALTER TABLE "floor" ADD CONSTRAINT "floor_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit"
  ADD COLUMN "floor_id" UUID,
  ADD COLUMN "features" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "uses" TEXT[] NOT NULL DEFAULT '{}';
CREATE INDEX "unit_floor_id_idx" ON "unit"("floor_id");
ALTER TABLE "unit" ADD CONSTRAINT "unit_floor_id_fkey" FOREIGN KEY ("floor_id") REFERENCES "floor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a unit is let for from a day on; of rows of one day the last that was set.
CREATE TABLE "unit_rent" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "from_on" DATE NOT NULL,
  "rent_fen_per_m2_month" INTEGER NOT NULL,
  "set_by" UUID,
  "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "unit_rent_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "unit_rent_amount" CHECK ("rent_fen_per_m2_month" > 0)
);
CREATE INDEX "unit_rent_unit_id_from_on_set_at_id_idx" ON "unit_rent"("unit_id", "from_on", "set_at", "id");
ALTER TABLE "unit_rent" ADD CONSTRAINT "unit_rent_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "unit_rent" ("id", "unit_id", "from_on", "rent_fen_per_m2_month")
  SELECT gen_random_uuid(), "id", '2000-01-01', "rent_fen_per_m2_month" FROM "unit";
ALTER TABLE "unit" DROP COLUMN "rent_fen_per_m2_month";

CREATE TRIGGER "unit_rent_append_only" BEFORE UPDATE OR DELETE ON "unit_rent" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "unit_rent_no_truncate" BEFORE TRUNCATE ON "unit_rent" EXECUTE FUNCTION "refuse_change"();
