package comet.core.egg;

import comet.core.hen.Hen;

/**
 * Knows the package that knows this one.
 *
 * @param layer where it comes from
 */
public record Egg(Hen layer) {}
