package comet.titles.egg;

/** What another package must not know: proves that the rule can fail. */
public final class Egg {}
