package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.release.ReleaseParser;

/**
 * What is searched for, and how to tell it from everything else.
 *
 * @param media the title and the part of it
 * @param metadata how the title is called
 * @param sieve lets through what is of it
 */
record Wanted(MediaRequest media, MediaMetadata metadata, ReleaseSieve sieve) {

    static Wanted of(MediaRequest media, MediaMetadata metadata, ReleaseParser parser, FilterRules rules) {
        return new Wanted(media, metadata, new ReleaseSieve(media, metadata, parser, rules));
    }
}
