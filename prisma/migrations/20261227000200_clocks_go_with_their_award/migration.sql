-- When months are looked at is worked out anew for whatever award there is: nothing is built on an award by it.
ALTER TABLE "month_clock" DROP CONSTRAINT "month_clock_award_id_fkey";
ALTER TABLE "month_clock" ADD CONSTRAINT "month_clock_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE CASCADE ON UPDATE CASCADE;
