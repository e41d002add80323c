package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.AddressClass;
import comet.core.debrid.Delivery;
import comet.core.debrid.KeptLink;
import comet.core.debrid.Link;
import comet.core.debrid.LinkKey;
import comet.core.debrid.ServiceId;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link LinkStore} keeps. */
public interface LinkStoreContract {

    /** The path of the links of these tests. */
    String SECRET_PATH = "d0wnl0ad-s3cret";

    /** An episode of a series, played by a redirect. */
    LinkKey EPISODE = new LinkKey(
            new AccountIdentity(ServiceId.REALDEBRID, "a".repeat(64)),
            new InfoHash("1".repeat(40)),
            Optional.of(new ImdbId("tt0000202")),
            Optional.of(MediaType.SERIES),
            OptionalInt.of(1),
            OptionalInt.of(2),
            OptionalInt.of(3),
            Delivery.DIRECT,
            AddressClass.NONE);

    /** An empty store. */
    LinkStore links();

    /** What time it is for the store. */
    Instant now();

    /** Lets time pass for the store. */
    void letPass(Duration time);

    /** A link that was made at that moment and is handed out for an hour. */
    static KeptLink link(String name, Instant madeAt) {
        Link link = Link.parse("https://cdn.example.net/" + SECRET_PATH + "/" + name)
                .orElseThrow();
        return new KeptLink(link, madeAt, madeAt.plus(KeptLink.LIFETIME));
    }

    /** Keys that differ from {@link #EPISODE} in one part each (PLAY-10, DB-31, DB-32). */
    static Stream<LinkKey> others() {
        LinkKey key = EPISODE;
        AccountIdentity otherService =
                new AccountIdentity(ServiceId.TORBOX, key.account().keyedHash());
        AccountIdentity otherKey = new AccountIdentity(ServiceId.REALDEBRID, "b".repeat(64));
        return Stream.of(
                with(otherService, key.infoHash(), key.delivery(), key.address()),
                with(otherKey, key.infoHash(), key.delivery(), key.address()),
                with(key.account(), new InfoHash("2".repeat(40)), key.delivery(), key.address()),
                with(key.account(), key.infoHash(), Delivery.RELAYED, key.address()),
                with(key.account(), key.infoHash(), key.delivery(), AddressClass.of(Optional.of("203.0.113.7"))),
                played(Optional.of(new ImdbId("tt0000203")), key.type(), 1, 2, 3),
                played(Optional.of(new KitsuId(202)), key.type(), 1, 2, 3),
                played(Optional.empty(), key.type(), 1, 2, 3),
                played(key.media(), Optional.of(MediaType.MOVIE), 1, 2, 3),
                played(key.media(), Optional.empty(), 1, 2, 3),
                played(key.media(), key.type(), 2, 2, 3),
                played(key.media(), key.type(), -1, 2, 3),
                played(key.media(), key.type(), 1, 3, 3),
                played(key.media(), key.type(), 1, -1, 3),
                played(key.media(), key.type(), 1, 2, 4),
                played(key.media(), key.type(), 1, 2, -1));
    }

    private static LinkKey with(AccountIdentity account, InfoHash hash, Delivery delivery, AddressClass address) {
        LinkKey key = EPISODE;
        return new LinkKey(
                account,
                hash,
                key.media(),
                key.type(),
                key.season(),
                key.episode(),
                key.fileIndex(),
                delivery,
                address);
    }

    private static LinkKey played(
            Optional<? extends MediaId> media, Optional<MediaType> type, int season, int episode, int file) {
        return new LinkKey(
                EPISODE.account(),
                EPISODE.infoHash(),
                media.map(id -> id),
                type,
                number(season),
                number(episode),
                number(file),
                EPISODE.delivery(),
                EPISODE.address());
    }

    private static OptionalInt number(int number) {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Test
    @DisplayName("PLAY-10: what was never played has no link")
    default void unknown() throws StoreException {
        assertThat(links().find(EPISODE)).isEmpty();
    }

    @Test
    @DisplayName("PLAY-12: a link comes back as it was; a new one replaces the old")
    default void linksComeBack() throws StoreException {
        links().keep(EPISODE, link("one", now()));
        KeptLink two = link("two", now().plusMillis(1));
        links().keep(EPISODE, two);

        assertThat(links().find(EPISODE)).contains(two);
    }

    @Test
    @DisplayName("PLAY-10, DB-31, DB-32: a link serves its own key alone, whichever part of another differs")
    default void keysDiffer() throws StoreException {
        links().keep(EPISODE, link("one", now()));

        for (LinkKey other : others().toList()) {
            assertThat(links().find(other)).as(other.toString()).isEmpty();
        }
    }

    @Test
    @DisplayName("T-PLAY-06, T-PLAY-07, PLAY-11: a link is kept to its last moment, and not one longer")
    default void linksExpire() throws StoreException {
        KeptLink link = link("one", now());
        links().keep(EPISODE, link);
        letPass(Duration.ofHours(1));
        assertThat(links().find(EPISODE)).contains(link);

        letPass(Duration.ofMillis(1));

        assertThat(links().find(EPISODE)).isEmpty();
    }

    @Test
    @DisplayName("DBL-03: a discarded link is gone; one that was made since stays")
    default void linksAreDiscarded() throws StoreException {
        KeptLink one = link("one", now());
        KeptLink two = link("two", now().plusMillis(1));
        links().keep(EPISODE, one);
        links().discard(EPISODE, one);
        assertThat(links().find(EPISODE)).isEmpty();

        links().keep(EPISODE, two);
        links().discard(EPISODE, one);

        assertThat(links().find(EPISODE)).contains(two);
    }
}
