-- A letter is of a determination, or of the hearing before one: a change is announced to the company by a letter of its own.
ALTER TABLE "letter" ALTER COLUMN "determination_id" DROP NOT NULL, ADD COLUMN "hearing_id" UUID;
CREATE UNIQUE INDEX "letter_hearing_id_key" ON "letter"("hearing_id");
ALTER TABLE "letter" ADD CONSTRAINT "letter_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "change_hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "letter" ADD CONSTRAINT "letter_of_one" CHECK (num_nonnulls("determination_id", "hearing_id") = 1);

-- The day from which the company's days are counted: that on which the letter was delivered. Before there were letters, the day of the announcement.
ALTER TABLE "change_hearing" ADD COLUMN "runs_from" DATE;
UPDATE "change_hearing" SET "runs_from" = ("announced_at" AT TIME ZONE 'Asia/Shanghai')::date;
