-- How long one can appeal is said by the version of a program (stepWorkingDays.appeal); this setting was read by nobody.
DELETE FROM "setting" WHERE "key" = 'appealWorkingDays';
