package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.EvidenceStore;
import comet.core.port.EvidenceStoreContract;
import comet.core.port.KnownTorrents.KnownTorrent;
import comet.core.port.LinkStore;
import comet.core.port.LinkStoreContract;
import comet.core.port.PrivateTorrents;
import comet.core.port.PrivateTorrentsContract;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ScopedRelease;
import comet.core.port.SessionStore;
import comet.core.port.SessionStoreContract;
import comet.core.port.StoreException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.persistence.secret.Seal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts of the core, for a database: what belongs to accounts and their torrents. */
abstract class DebridStoreContractsTestBase extends DatabaseTestBase {

    @Nested
    @DisplayName("Sessions")
    final class Sessions implements SessionStoreContract {
        @Override
        public SessionStore sessions() {
            return database.sessions();
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }

        @Test
        @DisplayName("PP-17, DBP-05: neither token nor key stand in the rows, and a session is never sealed alike")
        void nothingCanBeRead() throws Exception {
            database.sessions().keep(VIEWER, SessionStoreContract.session("one"));
            String first = row();
            database.sessions().keep(VIEWER, SessionStoreContract.session("one"));
            String second = row();

            assertThat(first).contains("pikpak").doesNotContain(TOKEN, PASSWORD, "viewer@example.com", "refreshToken");
            assertThat(second).isNotEqualTo(first);
        }

        @Test
        @DisplayName("PP-17: what was sealed for another account is as if it were not there")
        void foreignRowsAreNotRead() throws Exception {
            database.sessions().keep(VIEWER, SessionStoreContract.session("one"));
            clock.advance(Duration.ofMillis(1));
            database.sessions().keep(OTHER, SessionStoreContract.session("two"));
            execute("""
                    UPDATE account_session
                    SET sealed = (SELECT later.sealed FROM account_session later ORDER BY later.kept_at DESC LIMIT 1)""");

            assertThat(database.sessions().find(VIEWER)).isEmpty();
            assertThat(database.sessions().find(OTHER)).contains(SessionStoreContract.session("two"));
        }

        @Test
        @DisplayName("PP-17: without the installation secret it was sealed under, a session cannot be read")
        void theSecretIsNeeded() throws Exception {
            database.sessions().keep(VIEWER, SessionStoreContract.session("one"));
            execute("DELETE FROM installation");
            try (Database restored = open(settings())) {
                assertThat(restored.sessions().find(VIEWER)).isEmpty();
            }
        }

        @Test
        @DisplayName("PP-17, PP-19: every instance reads what one of them kept, and takes its turn")
        void instancesShare() throws Exception {
            database.sessions().keep(VIEWER, SessionStoreContract.session("one"));
            database.sessions().tryTurn(VIEWER);
            try (Database other = open(settings())) {
                assertThat(other.sessions().find(VIEWER)).contains(SessionStoreContract.session("one"));
                assertThat(other.sessions().tryTurn(VIEWER)).isEmpty();
            }
        }

        private String row() throws StoreException {
            return database.connections().read("looking behind the stores", connection -> {
                String sql = "SELECT service, account, sealed FROM account_session";
                try (PreparedStatement statement = connection.prepareStatement(sql);
                        ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1)
                            + new String(row.getBytes(2), StandardCharsets.ISO_8859_1)
                            + new String(row.getBytes(3), StandardCharsets.ISO_8859_1);
                }
            });
        }
    }

    @Nested
    @DisplayName("Links")
    final class Links implements LinkStoreContract {
        @Override
        public LinkStore links() {
            return database.links();
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }

        @Test
        @DisplayName("DB-87: neither link nor torrent nor account stand in the rows, and a link is never sealed alike")
        void nothingCanBeRead() throws Exception {
            KeptLink link = LinkStoreContract.link("one", now());
            database.links().keep(EPISODE, link);
            String first = row();
            database.links().keep(EPISODE, link);
            String second = row();

            assertThat(first)
                    .doesNotContain(
                            SECRET_PATH,
                            "cdn.example.net",
                            EPISODE.infoHash().hex(),
                            new String(EPISODE.infoHash().bytes(), StandardCharsets.ISO_8859_1),
                            EPISODE.account().keyedHash());
            assertThat(second).isNotEqualTo(first);
        }

        @Test
        @DisplayName("DB-87: what was sealed for another key, or under another secret, is as if it were not there")
        void foreignRowsAreNotRead() throws Exception {
            LinkKey other = LinkStoreContract.others().findFirst().orElseThrow();
            database.links().keep(EPISODE, LinkStoreContract.link("one", now()));
            database.links().keep(other, LinkStoreContract.link("two", now().plusMillis(1)));
            execute("""
                    UPDATE download_link
                    SET sealed = (SELECT later.sealed FROM download_link later ORDER BY later.made_at DESC LIMIT 1)""");
            assertThat(database.links().find(EPISODE)).isEmpty();
            assertThat(database.links().find(other)).isPresent();

            execute("DELETE FROM installation");
            try (Database restored = open(settings())) {
                assertThat(restored.links().find(other)).isEmpty();
            }
        }

        @Test
        @DisplayName("T-PLAY-08, PLAY-13: what is stored and is no link is as if it were not there")
        void whatIsNoLink() throws Exception {
            Seal seal = new Seal(database.installationSecret(), "links", new SecureRandom());
            database.links().keep(EPISODE, LinkStoreContract.link("one", now()));
            for (String text : List.of("https://cdn.example.net/v\r\nX-A: b", "/relative", "", "ftp://example.net/v")) {
                byte[] sealed = seal.close(text.getBytes(StandardCharsets.UTF_8), EPISODE.digest());
                database.connections().write("writing past the store", connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement("UPDATE download_link SET sealed = ?")) {
                        statement.setBytes(1, sealed);
                        return statement.executeUpdate();
                    }
                });

                assertThat(database.links().find(EPISODE)).as(text).isEmpty();
            }
        }

        @Test
        @DisplayName("ASK-43: every instance on the database reads what one of them kept")
        void instancesShare() throws Exception {
            KeptLink link = LinkStoreContract.link("one", now());
            database.links().keep(EPISODE, link);

            try (Database other = open(settings())) {
                assertThat(other.links().find(EPISODE)).contains(link);
            }
        }

        private String row() throws StoreException {
            return database.connections().read("looking behind the stores", connection -> {
                try (PreparedStatement statement =
                                connection.prepareStatement("SELECT link_key, sealed FROM download_link");
                        ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new String(row.getBytes(1), StandardCharsets.ISO_8859_1)
                            + new String(row.getBytes(2), StandardCharsets.ISO_8859_1);
                }
            });
        }
    }

    @Nested
    @DisplayName("Torrents by their hash")
    final class ByHash {
        private static final MediaId FILM = new ImdbId("tt1254207");
        private static final MediaId OTHER_FILM = new KitsuId(152);

        private final InfoHash hash = ReleaseStoreContract.hash(1);

        private Release release(OptionalInt index, String file, boolean isPrivate, String... sources) {
            return new Release(
                    hash,
                    "Big.Buck.Bunny.2008.1080p",
                    OptionalLong.of(9),
                    OptionalInt.empty(),
                    "",
                    index.isPresent()
                            ? Optional.of(new ReleaseFile(index, file, OptionalLong.of(5)))
                            : Optional.empty(),
                    new AnnounceUrls(List.of(sources)),
                    isPrivate);
        }

        private void save(MediaId media, Scope scope, Release release) throws StoreException {
            database.releases().save(media, List.of(new ScopedRelease(scope, release)));
        }

        @Test
        @DisplayName("PLAY-20: of what was never found nothing is known")
        void unknown() throws Exception {
            assertThat(database.knownTorrents().find(hash)).isEmpty();
        }

        @Test
        @DisplayName("T-PLAY-14, PLAY-20: trackers, name and files are there whatever title the torrent was found for")
        void whateverTitle() throws Exception {
            save(
                    OTHER_FILM,
                    Scope.MOVIE,
                    release(OptionalInt.of(4), "Bunny.mkv", false, "udp://one.example:1/announce"));
            clock.advance(Duration.ofHours(2));
            save(FILM, Scope.MOVIE, release(OptionalInt.of(7), "Bonus.mkv", false, "udp://two.example:1/announce"));

            assertThat(database.knownTorrents().find(hash))
                    .contains(new KnownTorrent(
                            "Big.Buck.Bunny.2008.1080p",
                            false,
                            new AnnounceUrls(List.of("udp://one.example:1/announce", "udp://two.example:1/announce")),
                            List.of(
                                    new ReleaseFile(OptionalInt.of(4), "Bunny.mkv", OptionalLong.of(5)),
                                    new ReleaseFile(OptionalInt.of(7), "Bonus.mkv", OptionalLong.of(5))),
                            Optional.of(FILM)));
            clock.advance(Duration.ofHours(2));
            save(OTHER_FILM, Scope.MOVIE, release(OptionalInt.of(4), "Bunny.mkv", false));
            assertThat(database.knownTorrents().find(hash).flatMap(KnownTorrent::media))
                    .contains(OTHER_FILM);
        }

        @Test
        @DisplayName("SCR-D06: a private torrent is private, and has no trackers")
        void privateOnes() throws Exception {
            save(FILM, Scope.MOVIE, release(OptionalInt.empty(), "", false, "https://one.example/announce"));
            save(FILM, Scope.MOVIE, release(OptionalInt.empty(), "", true));

            KnownTorrent known = database.knownTorrents().find(hash).orElseThrow();
            assertThat(known.isPrivate()).isTrue();
            assertThat(known.sources()).isEqualTo(AnnounceUrls.NONE);
            assertThat(known.files()).isEmpty();
        }
    }

    @Nested
    @DisplayName("Private torrents")
    final class KeptPrivately implements PrivateTorrentsContract {
        @Override
        public PrivateTorrents torrents() {
            return database.privateTorrents();
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }

        @Test
        @DisplayName("SCR-D06: a passkey stands nowhere in the rows, and the same file is never sealed alike")
        void nothingCanBeRead() throws Exception {
            database.privateTorrents().keep(PRIVATE, PrivateTorrentsContract.file("one"));
            byte[] first = sealed();
            database.privateTorrents().keep(PRIVATE, PrivateTorrentsContract.file("one"));
            byte[] second = sealed();

            assertThat(new String(first, StandardCharsets.ISO_8859_1))
                    .doesNotContain(PASSKEY)
                    .doesNotContain("announce");
            assertThat(second).isNotEqualTo(first);
        }

        @Test
        @DisplayName("SCR-D06: what was sealed for another torrent is as if it were not there")
        void foreignRowsAreNotRead() throws Exception {
            database.privateTorrents().keep(PRIVATE, PrivateTorrentsContract.file("one"));
            clock.advance(Duration.ofMillis(1));
            database.privateTorrents().keep(OTHER, PrivateTorrentsContract.file("two"));
            execute("""
                    UPDATE private_torrent
                    SET sealed = (SELECT later.sealed FROM private_torrent later ORDER BY later.kept_at DESC LIMIT 1)""");

            assertThat(database.privateTorrents().find(PRIVATE)).isEmpty();
            assertThat(database.privateTorrents().find(OTHER)).contains(PrivateTorrentsContract.file("two"));
        }

        @Test
        @DisplayName("SCR-D06: without the installation secret it was sealed under, a file cannot be read")
        void theSecretIsNeeded() throws Exception {
            database.privateTorrents().keep(PRIVATE, PrivateTorrentsContract.file("one"));
            execute("DELETE FROM installation");
            try (Database restored = open(settings())) {
                assertThat(restored.privateTorrents().find(PRIVATE)).isEmpty();
            }
        }

        @Test
        @DisplayName("SCR-D06: every instance on the database reads what one of them kept")
        void instancesShare() throws Exception {
            database.privateTorrents().keep(PRIVATE, PrivateTorrentsContract.file("one"));
            try (Database other = open(settings())) {
                assertThat(other.privateTorrents().find(PRIVATE)).contains(PrivateTorrentsContract.file("one"));
            }
        }

        private byte[] sealed() throws StoreException {
            return database.connections().read("looking behind the stores", connection -> {
                try (PreparedStatement statement = connection.prepareStatement("SELECT sealed FROM private_torrent");
                        ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            });
        }
    }

    @Nested
    @DisplayName("Evidence")
    final class Evidences implements EvidenceStoreContract {
        @Override
        public EvidenceStore evidence() {
            return database.evidence();
        }

        @Test
        @DisplayName("SRCH-79: one row for a torrent at a service and one for its list, however many files it has")
        void oneRowEach() throws Exception {
            save(EvidenceStoreContract.told(
                    TORRENT,
                    EvidenceStoreContract.resolved(TORRENT, Optional.of(EvidenceStoreContract.pack(500)), NOW)));
            save(EvidenceStoreContract.told(
                    TORRENT,
                    EvidenceStoreContract.resolved(
                            TORRENT, Optional.of(EvidenceStoreContract.pack(500)), NOW.plusSeconds(60))));

            assertThat(count("debrid_torrent")).isEqualTo(1);
            assertThat(count("debrid_file_list")).isEqualTo(1);
            assertThat(bytes("SELECT files FROM debrid_file_list"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).hasSizeLessThan(500 * 15));
        }

        @Test
        @DisplayName("DBP-05, DBP-06, SYNC-41: no key, no entry and no name of an account's files stands in the rows")
        void nothingPrivateIsReadable() throws Exception {
            Lesson ready = new Lesson.Told(Evidence.cached(
                    ServiceId.REALDEBRID,
                    TORRENT,
                    EvidenceKind.ACCOUNT,
                    Optional.of(EvidenceStoreContract.pack(1)),
                    NOW));
            save(new Learning.Own(VIEWER, TORRENT, ready));
            save(new Learning.Own(OTHER, TORRENT, ready));

            save(new Learning.Own(VIEWER, TORRENT, new Lesson.IsEntry(new EntryId("TRANSFER77"), NOW)));

            assertThat(bytes("SELECT sealed_entry FROM debrid_account_torrent WHERE sealed_entry IS NOT NULL"))
                    .singleElement()
                    .satisfies(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
                            .doesNotContain("TRANSFER"));
            List<byte[]> sealed = bytes("SELECT sealed_files FROM debrid_account_torrent");
            assertThat(sealed).hasSize(2);
            assertThat(sealed.get(0)).isNotEqualTo(sealed.get(1));
            assertThat(sealed)
                    .allSatisfy(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
                            .doesNotContain("Lantern"));
            assertThat(bytes("SELECT account FROM debrid_account_torrent"))
                    .allSatisfy(row -> assertThat(row).hasSize(32));
        }

        private List<byte[]> bytes(String sql) throws StoreException {
            return database.connections().read("test", connection -> {
                List<byte[]> found = new ArrayList<>();
                try (PreparedStatement statement = connection.prepareStatement(sql);
                        ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getBytes(1));
                    }
                }
                return found;
            });
        }

        @Test
        @DisplayName("DBC-03: the files of one account are not opened for another")
        void filesAreSealedForTheirAccount() throws Exception {
            for (AccountIdentity account : List.of(VIEWER, OTHER)) {
                save(new Learning.Own(
                        account,
                        TORRENT,
                        new Lesson.Told(Evidence.cached(
                                ServiceId.REALDEBRID,
                                TORRENT,
                                EvidenceKind.ACCOUNT,
                                Optional.of(EvidenceStoreContract.pack(1)),
                                NOW))));
            }
            execute("""
                    UPDATE debrid_account_torrent SET sealed_files = (
                        SELECT other.sealed_files FROM debrid_account_torrent other ORDER BY other.account LIMIT 1)""");

            List<Optional<CompleteFileList>> read = new ArrayList<>();
            for (AccountIdentity account : List.of(VIEWER, OTHER)) {
                read.add(evidence()
                        .torrents(account, Set.of(TORRENT))
                        .getOrDefault(TORRENT, AccountRecord.EMPTY)
                        .files());
            }

            assertThat(read).containsExactlyInAnyOrder(Optional.of(EvidenceStoreContract.pack(1)), Optional.empty());
        }

        @Test
        @DisplayName("ASK-14: another instance on the database reads what this one stored, and changes it")
        void anotherInstance() throws Exception {
            save(EvidenceStoreContract.told(TORRENT, EvidenceStoreContract.resolved(TORRENT, Optional.empty(), NOW)));
            try (Database other = open(settings())) {
                other.evidence()
                        .save(
                                List.of(EvidenceStoreContract.told(
                                        TORRENT, EvidenceStoreContract.refused(TORRENT, NOW.plusSeconds(1)))),
                                List.of(),
                                LIFETIMES);
            }

            assertThat(stored().word())
                    .hasValueSatisfying(word -> assertThat(word.isCached()).isFalse());
        }
    }
}
