package comet.scrapers.prowlarr;

import org.jspecify.annotations.Nullable;

/** One torrent, or something else, in the answer to a search. */
record ResultJson(
        @Nullable String guid,
        @Nullable String infoUrl,
        @Nullable String title,
        @Nullable Long size,
        @Nullable Integer indexerId,
        @Nullable String indexer,
        @Nullable Integer seeders,
        @Nullable String protocol,
        @Nullable String downloadUrl,
        @Nullable String magnetUrl,
        @Nullable String infoHash) {}
