-- An award with a plan that stands has what follows from its acts by the end of the transaction that makes it: lists would show it with
-- nothing payable otherwise.
CREATE FUNCTION "award_is_projected"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "award" WHERE "id" = NEW."id" AND "released_at" IS NULL AND "ceilings" IS NULL AND "left_since" IS NULL) THEN
    RAISE EXCEPTION 'award % stands without what follows from its acts', NEW."reference"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'award_projected', TABLE = 'award';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "award_projected" AFTER INSERT ON "award" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION award_is_projected();
