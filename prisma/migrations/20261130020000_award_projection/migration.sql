-- What lists and files show of an award, so that none of them counts a plan anew (docs/decisions/0033-awards-as-lists-show-them.md). Only
-- a replay of what was written knows it: `prisma/migrate/fill-award-projection.ts` fills it in before the next migration.
ALTER TABLE "award"
  ADD COLUMN "why_paid_to" TEXT,
  ADD COLUMN "change_days" DATE[] NOT NULL DEFAULT '{}',
  ADD COLUMN "tiers" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "suspended" DATEMULTIRANGE NOT NULL DEFAULT '{}',
  ADD COLUMN "left_since" TEXT,
  ADD COLUMN "left_fen" BIGINT[],
  ADD COLUMN "planned_left_fen" BIGINT[],
  ADD COLUMN "debt_fen" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "demanded_fen" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "debt_since" TEXT,
  ADD COLUMN "debt_months" INTEGER NOT NULL DEFAULT 0;
