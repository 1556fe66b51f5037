/** A browser starts, loads and draws; Jest 30 takes testTimeout only for all projects at once. */
jest.setTimeout(60_000);
