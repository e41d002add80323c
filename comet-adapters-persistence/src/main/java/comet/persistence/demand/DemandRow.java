package comet.persistence.demand;

import comet.core.port.DemandStore.LastScrape;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code media_demand}. Times are milliseconds.
 *
 * @param request the key of the request, such as {@code series/tt0000202:1:2}
 * @param firstSeenAt null as long as no viewer asked (DB-18), as is {@code lastSeenAt}
 * @param lastScrapedAt null if never
 * @param lastScrapeEmpty 1 if the last scrape found nothing, else 0
 */
@MappedEntity("media_demand")
record DemandRow(
        @Id String request,
        @Nullable Long firstSeenAt,
        @Nullable Long lastSeenAt,
        @Nullable Long lastScrapedAt,
        int lastScrapeEmpty) {

    Optional<LastScrape> lastScrape() {
        return lastScrapedAt == null
                ? Optional.empty()
                : Optional.of(new LastScrape(Instant.ofEpochMilli(lastScrapedAt), lastScrapeEmpty != 0));
    }

    boolean seenSince(Instant time) {
        return lastSeenAt != null && lastSeenAt >= time.toEpochMilli();
    }
}
