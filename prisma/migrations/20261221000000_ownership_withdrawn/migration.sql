-- Who asked to own a company takes it back.
ALTER TYPE "ownership_state" ADD VALUE 'withdrawn';
