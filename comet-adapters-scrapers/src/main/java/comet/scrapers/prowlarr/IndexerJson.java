package comet.scrapers.prowlarr;

import org.jspecify.annotations.Nullable;

/** One indexer, as it is set up. */
record IndexerJson(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable String definitionName,
        @Nullable Boolean enable,
        @Nullable String protocol,
        @Nullable String privacy) {}
