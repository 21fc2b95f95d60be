-- An award that is made with what follows from its acts need not be looked at again when its transaction ends.
DROP TRIGGER "award_projected" ON "award";
CREATE CONSTRAINT TRIGGER "award_projected" AFTER INSERT ON "award" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."ceilings" IS NULL AND NEW."left_since" IS NULL) EXECUTE FUNCTION award_is_projected();
