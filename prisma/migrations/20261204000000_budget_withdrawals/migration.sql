-- What was appropriated and is taken back, or goes to another line.
ALTER TYPE "posting_kind" ADD VALUE 'withdraw' AFTER 'appropriate';
