-- What an operator says of a tenant for a month; only added to: the last one counts.
CREATE TYPE "tenant_finding" AS ENUM ('asAgreed', 'vacant', 'sublet', 'rent', 'movedOut');

CREATE TABLE "occupancy_report" (
  "id" UUID NOT NULL PRIMARY KEY,
  "occupancy_id" UUID NOT NULL REFERENCES "occupancy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "month" TEXT NOT NULL CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  "number" INTEGER NOT NULL,
  "finding" "tenant_finding" NOT NULL,
  "since_on" DATE,
  "rent_fen_per_m2_month" INTEGER,
  "words" TEXT NOT NULL DEFAULT '',
  "change_id" UUID REFERENCES "change" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "reported_by" UUID NOT NULL,
  "reported_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "occupancy_report_exception" CHECK (("finding" = 'asAgreed') = ("since_on" IS NULL)),
  CONSTRAINT "occupancy_report_rent" CHECK (("finding" = 'rent') = ("rent_fen_per_m2_month" IS NOT NULL))
);
CREATE UNIQUE INDEX "occupancy_report_occupancy_id_month_number_key" ON "occupancy_report" ("occupancy_id", "month", "number");
CREATE TRIGGER "occupancy_report_append_only" BEFORE UPDATE OR DELETE ON "occupancy_report" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
