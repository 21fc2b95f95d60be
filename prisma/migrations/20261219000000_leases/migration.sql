-- What is known of a lease under which a company is in a unit without a subsidy, or before and beside one.
CREATE TABLE "lease" (
  "occupancy_id" UUID NOT NULL,
  "number" TEXT,
  "area_m2" DECIMAL(10,2) NOT NULL,
  "rent_fen_per_m2_month" INTEGER NOT NULL,
  CONSTRAINT "lease_pkey" PRIMARY KEY ("occupancy_id"),
  CONSTRAINT "lease_amounts" CHECK ("area_m2" > 0 AND "rent_fen_per_m2_month" >= 0)
);
ALTER TABLE "lease" ADD CONSTRAINT "lease_occupancy_id_fkey" FOREIGN KEY ("occupancy_id") REFERENCES "occupancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A unit is one company's at a time. That company may have it by a lease and by an award at once, and each of these once.
ALTER TABLE "occupancy"
  DROP CONSTRAINT "occupancy_one_at_a_time",
  ADD CONSTRAINT "occupancy_one_at_a_time" EXCLUDE USING gist
    ("unit_id" WITH =, (("award_id" IS NULL)::int) WITH =, daterange("from_on", "to_on") WITH &&) WHERE ("released_at" IS NULL),
  ADD CONSTRAINT "occupancy_one_company_at_a_time" EXCLUDE USING gist
    ("unit_id" WITH =, "company_id" WITH <>, daterange("from_on", "to_on") WITH &&) WHERE ("released_at" IS NULL);
