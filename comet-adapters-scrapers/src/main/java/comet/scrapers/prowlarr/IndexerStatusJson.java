package comet.scrapers.prowlarr;

import org.jspecify.annotations.Nullable;

/** An indexer that failed lately. */
record IndexerStatusJson(
        @Nullable Integer indexerId, @Nullable String disabledTill) {}
