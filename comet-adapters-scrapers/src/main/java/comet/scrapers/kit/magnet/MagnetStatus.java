package comet.scrapers.kit.magnet;

/**
 * How the resolving of magnets fares, for operators.
 *
 * @param waiting jobs that wait
 * @param running jobs under way
 * @param resolved torrents whose files were learned since the start
 * @param failed torrents whose files could not be learned
 * @param dropped jobs that were not taken because too many waited (TOR-D10)
 */
public record MagnetStatus(int waiting, int running, long resolved, long failed, long dropped) {}
