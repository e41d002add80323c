package comet.debrid.debridlink;

import org.jspecify.annotations.Nullable;

/** What {@code POST /seedbox/add} answers (DL-11). */
record AddedJson(@Nullable Boolean success, @Nullable TorrentJson value) implements EnvelopeJson<TorrentJson> {}
