-- The days on which an award steps down. They follow from tiers, lease and suspensions, which SQL cannot count by.
ALTER TABLE "award" ADD COLUMN "steps" DATE[];
