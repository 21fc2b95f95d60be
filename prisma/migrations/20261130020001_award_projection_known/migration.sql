ALTER TABLE "award" ALTER COLUMN "left_fen" SET DEFAULT '{}', ALTER COLUMN "left_fen" SET NOT NULL,
  ADD CONSTRAINT "award_left_since" CHECK ("left_since" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT "award_debt" CHECK (
    0 <= "demanded_fen" AND "demanded_fen" <= "debt_fen" AND ("debt_fen" > 0) = ("debt_months" > 0) AND ("debt_fen" > 0) = ("debt_since" IS NOT NULL));

-- Suspensions stand with the award; a multirange holds no day twice.
CREATE INDEX "award_suspended" ON "award" USING gist ("suspended")
  WHERE "released_at" IS NULL AND "effective_at" IS NOT NULL AND "suspended" <> '{}';
DROP TABLE "award_suspension";

-- Months from the first of the year 0, of a month as `2026-03`.
CREATE FUNCTION "month_number"("month" TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 12 * left("month", 4)::int + right("month", 2)::int - 1;
