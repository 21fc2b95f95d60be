-- An award that ran under a lease of the company's own is in a unit from the day of its move, not from its first day.
ALTER TABLE "occupancy" ADD COLUMN "after_lease" BOOLEAN NOT NULL DEFAULT false;
