package comet.core.port;

import comet.core.media.Scope;
import comet.core.torrent.Release;

/**
 * A release and the part of a title it serves: a pack serves a season, a single file an episode (SRCH-61).
 *
 * @param scope the part; {@link Scope.Series} for a release of unknown season
 * @param release the release
 */
public record ScopedRelease(Scope scope, Release release) {}
