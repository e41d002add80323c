package comet.scrapers.egg;

/** What another package must not know: proves that the rule can fail. */
public final class Egg {}
