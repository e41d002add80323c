package comet.core.port;

import static comet.core.port.ReleaseStoreContract.FILM;
import static comet.core.port.ReleaseStoreContract.release;
import static comet.core.port.ReleaseStoreContract.scope;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A {@link ReleaseStore} as its contracts see it. */
public interface ReleaseStoreUnderTest {
    /** An empty store. */
    ReleaseStore releases();

    /** Lets time pass for the store. */
    void letPass(Duration time);

    /** Saves releases for one scope. */
    default void save(MediaId media, Scope scope, Release... releases) throws StoreException {
        releases()
                .save(
                        media,
                        Arrays.stream(releases)
                                .map(release -> new ScopedRelease(scope, release))
                                .toList());
    }

    /** The one release known for the film. */
    default Release film() throws StoreException {
        List<Release> found = releases().find(FILM, Scope.MOVIE);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
