-- What happened to a case is only ever added to. Letters and interest declarations are not among these: a letter may be deleted
-- (decision 0010), and a declaration is replaced by its person's next one, the audit log keeps both.
DO $$
DECLARE history text;
BEGIN
  FOREACH history IN ARRAY ARRAY['application_event', 'determination', 'internal_note', 'evidence_check'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   history || '_append_only', history);
  END LOOP;
END $$;

-- Rows of which one column is set later, once: TG_ARGV[0] names it. Nothing else of them changes, and none goes.
CREATE FUNCTION "refuse_change_but_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) -> TG_ARGV[0] = 'null'::jsonb
     AND to_jsonb(OLD) - TG_ARGV[0] = to_jsonb(NEW) - TG_ARGV[0] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only but for %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "approval_append_only" BEFORE UPDATE OR DELETE ON "approval"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_once"('voided_at');
CREATE TRIGGER "recommendation_append_only" BEFORE UPDATE OR DELETE ON "recommendation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_once"('returned_at');

-- None of them is emptied at one stroke either.
DO $$
DECLARE history text;
BEGIN
  FOREACH history IN ARRAY ARRAY['application_event', 'determination', 'internal_note', 'evidence_check', 'approval', 'recommendation',
                                 'fact_check', 'award_event', 'budget_posting'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', history || '_no_truncate', history);
  END LOOP;
END $$;
