-- What space, work and social insurance cost in cities: the newest version of a figure holds, earlier ones stay.
CREATE TABLE "comparison_city" (
  "id" UUID NOT NULL,
  "name" JSONB NOT NULL,
  "home" BOOLEAN NOT NULL DEFAULT false,
  "demonstration" BOOLEAN NOT NULL DEFAULT false,
  "closed" BOOLEAN NOT NULL DEFAULT false,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "comparison_city_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "comparison_city_home_stays" CHECK (NOT ("home" AND "closed"))
);
CREATE UNIQUE INDEX "comparison_city_one_home" ON "comparison_city"("home") WHERE "home";

CREATE TABLE "comparison_figure" (
  "city_id" UUID NOT NULL,
  "what" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "source" TEXT NOT NULL,
  "source_url" TEXT,
  "dated_on" DATE NOT NULL,
  CONSTRAINT "comparison_figure_pkey" PRIMARY KEY ("city_id", "what", "version"),
  CONSTRAINT "comparison_figure_amount" CHECK ("amount" >= 0)
);
ALTER TABLE "comparison_figure" ADD CONSTRAINT "comparison_figure_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "comparison_city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
