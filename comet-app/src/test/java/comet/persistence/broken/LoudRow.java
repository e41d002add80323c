package comet.persistence.broken;

/**
 * A row that others can see: proves that the rule against it can fail.
 *
 * @param id its key
 */
public record LoudRow(long id) {}
