-- First day of which nothing is paid any more: a cap may be used up long before the plan ends. The plan alone knows it, so what
-- stands here is filled in by `prisma/migrate/fill-paid-to.ts` before the next migration.
ALTER TABLE "award" ADD COLUMN "paid_to" DATE;
