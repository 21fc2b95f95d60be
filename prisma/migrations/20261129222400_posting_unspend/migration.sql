-- What was spent and came back, or is owed no longer, is committed again or free.
ALTER TYPE "posting_kind" ADD VALUE 'unspend';
