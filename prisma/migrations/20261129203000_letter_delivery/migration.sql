-- The day from which the periods of a letter run: set once. Nothing else of a letter changes.
ALTER TABLE "letter" ADD COLUMN "delivered_on" DATE;
DROP TRIGGER "letter_never_changes" ON "letter";
CREATE TRIGGER "letter_never_changes" BEFORE UPDATE ON "letter" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_once"('delivered_on');
CREATE INDEX "letter_undelivered" ON "letter" ("issued_at") WHERE "delivered_on" IS NULL;
