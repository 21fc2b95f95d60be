-- Approvals given before kept no figures. Those that led to an award had its total; those that wait for others agree with no plan,
-- so that the next approver sees the figures and approves them openly.
ALTER TABLE "approval" ADD COLUMN     "basis" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "total_fen" BIGINT NOT NULL DEFAULT 0;
UPDATE "approval" p SET "total_fen" = a."total_fen" FROM "award" a WHERE a."application_id" = p."application_id";
ALTER TABLE "approval" ALTER COLUMN "basis" DROP DEFAULT, ALTER COLUMN "total_fen" DROP DEFAULT;
