package comet.scrapers.kit.indexer;

/**
 * How an indexer fares, for operators (IDX-D6).
 *
 * @param id by which it is asked
 * @param name shown to people
 * @param requests how often it was asked since the start of the app
 * @param failures how many of these failed
 */
public record IndexerStatus(String id, String name, long requests, long failures) {}
